package org.starbranch.dashboard;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.ledger.EntrySight;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;

/** The ledger as one long list, the newest years first; the database cuts the page. */
@Component
@Transactional(readOnly = true)
public class LedgerList {

    private static final int PAGE = 50;
    private static final String OF_YEAR = "cycle_year = :year";
    private static final String OF_BRANCH =
            "(branch_name LIKE :branch ESCAPE '!' OR branch_code LIKE :branch ESCAPE '!')";

    private static final String READABLE = "(published = TRUE OR branch_code = :own)";

    private final JdbcClient jdbc;
    private final EntrySight sight;

    LedgerList(JdbcClient jdbc, EntrySight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    public Paged<LedgerRow> page(LedgerFilter filter, int number, Actor actor) {
        Map<String, Object> values = values(filter, actor);
        int total = wanted("SELECT COUNT(*)", values, "").query(Integer.class).single();
        int pages = Paged.pages(total, PAGE);
        int page = Paged.within(number, pages);
        List<LedgerRow> rows = wanted(
                        "SELECT cycle_year, branch_code, branch_name, star, valid_from, paper",
                        values,
                        " ORDER BY cycle_year DESC, branch_code, entry_no DESC LIMIT :size OFFSET :start")
                .param("size", PAGE)
                .param("start", (page - 1) * PAGE)
                .query(LedgerList::row)
                .list();
        return new Paged<>(rows, page, pages, total);
    }

    /** The years of which there are entries, newest first. */
    public List<Integer> years() {
        return jdbc.sql("SELECT DISTINCT cycle_year FROM ledger_entry ORDER BY cycle_year DESC")
                .query(Integer.class)
                .list();
    }

    private Map<String, Object> values(LedgerFilter filter, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        if (!sight.ofAll(actor)) {
            values.put("own", sight.own(actor).orElse(""));
        }
        if (filter.year() != 0) {
            values.put("year", filter.year());
        }
        if (!filter.branch().isBlank()) {
            values.put("branch", filter.pattern());
        }
        return values;
    }

    /** Only what is asked for stands in the statement, so that the database can use its indexes. */
    private JdbcClient.StatementSpec wanted(String columns, Map<String, Object> values, String order) {
        String conditions = Stream.of(OF_YEAR, OF_BRANCH, READABLE)
                .filter(condition -> values.keySet().stream().anyMatch(name -> condition.contains(":" + name)))
                .collect(joining(" AND "));
        String where = conditions.isEmpty() ? "" : " WHERE " + conditions;
        return jdbc.sql(columns + " FROM ledger_entry" + where + order).params(values);
    }

    private static LedgerRow row(ResultSet row, int index) throws SQLException {
        return new LedgerRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Star.of(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getString(6));
    }
}
