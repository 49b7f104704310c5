package org.starbranch.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.scoring.Star;

/** The ledger as one long list, the newest years first; the database cuts the page. */
@Component
@Transactional(readOnly = true)
public class LedgerList {

    private static final int PAGE = 50;
    private static final String WANTED = " FROM ledger_entry WHERE (:year = 0 OR cycle_year = :year)"
            + " AND (branch_name LIKE :branch ESCAPE '!' OR branch_code LIKE :branch ESCAPE '!')";

    private final JdbcClient jdbc;

    LedgerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Paged<LedgerRow> page(LedgerFilter filter, int number) {
        int total =
                wanted("SELECT COUNT(*)" + WANTED, filter).query(Integer.class).single();
        int pages = Paged.pages(total, PAGE);
        int page = Paged.within(number, pages);
        List<LedgerRow> rows = wanted(
                        "SELECT cycle_year, branch_code, branch_name, star, valid_from, paper" + WANTED
                                + " ORDER BY cycle_year DESC, branch_code, entry_no DESC LIMIT :size OFFSET :start",
                        filter)
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

    private JdbcClient.StatementSpec wanted(String sql, LedgerFilter filter) {
        return jdbc.sql(sql).param("year", filter.year()).param("branch", filter.pattern());
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
