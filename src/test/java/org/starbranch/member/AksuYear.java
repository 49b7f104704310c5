package org.starbranch.member;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.Schemes;
import org.starbranch.shared.RatingId;

/** A cycle of scheme 002 with two branches, put in place without its process. */
@Component
public class AksuYear {

    public static final String CYCLE = "2020-aksu-2020";
    public static final RatingId B01 = new RatingId(CYCLE, "B01");
    public static final RatingId B02 = new RatingId(CYCLE, "B02");

    private final JdbcTemplate jdbc;
    private final Schemes schemes;

    AksuYear(JdbcTemplate jdbc, Schemes schemes) {
        this.jdbc = jdbc;
        this.schemes = schemes;
    }

    public void open() {
        SchemeVersion scheme = schemes.newest("aksu-2020").orElseThrow();
        jdbc.update(
                "INSERT INTO cycle (code, scheme_code, scheme_hash, cycle_year, name, stage, small_numbers, open_ratings,"
                        + " roster_size, opened_by, opened_at)"
                        + " VALUES (?, ?, ?, 2020, '2020年度样板党支部评定', 'RATING', '', 2, 2, 'office', ?)",
                CYCLE,
                scheme.code(),
                scheme.hash(),
                LocalDateTime.of(2020, 11, 1, 9, 0));
        for (RatingId branch : List.of(B01, B02)) {
            jdbc.update(
                    "INSERT INTO roster_entry (cycle_code, branch_code, branch_name, unit_name, branch_kind, members)"
                            + " VALUES (?, ?, ?, '党总支', 'TEACHERS', 10)",
                    CYCLE,
                    branch.branch(),
                    "第" + branch.branch().substring(2) + "党支部");
        }
    }
}
