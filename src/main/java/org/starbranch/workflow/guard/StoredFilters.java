package org.starbranch.workflow.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks at the filters that stand in the database at every start: one with an expression of its own was put there by
 * an older version or past the program (CVE-2026-109432). The start goes on, because such a filter can no longer be run
 * by anybody; the log names it so that an administrator deletes it.
 */
@Component
public class StoredFilters implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFilters.class);

    private final JdbcTemplate jdbc;

    StoredFilters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A filter that nobody can run. */
    public record Refused(String id, String name) {}

    /** Those in the database now; read as they stand, because the engine fails on a list with a broken one. */
    public List<Refused> refused() {
        return jdbc.query("SELECT ID_, NAME_, QUERY_ FROM ACT_RU_FILTER ORDER BY ID_", StoredFilters::row).stream()
                .filter(row -> !FilterExpressions.unknownIn(row.query()).isEmpty())
                .map(Row::filter)
                .toList();
    }

    private record Row(Refused filter, String query) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(new Refused(row.getString(1), row.getString(2)), row.getString(3));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        refused()
                .forEach(filter ->
                        LOG.error("任务列表的过滤器含有不允许的表达式，已停用，任何人都不能使用。请系统管理员删除：编号 {}，名称 {}", filter.id(), filter.name()));
    }
}
