package org.starbranch.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.scoring.Fraction;

/** The results of cycles as they were computed; computed again, they replace what was there. */
@Component
public class Standings {

    private static final Fraction NOTHING = Fraction.of(-1);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Standings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Of one half, or of the whole period for 0, by subject. */
    public List<Standing> of(String cycle, int half) {
        return jdbc.sql("SELECT subject, half, raw, counted, star, note, worked FROM review_result"
                        + " WHERE cycle_code = ? AND half = ? ORDER BY subject")
                .params(cycle, half)
                .query((row, number) -> new Standing(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    public Optional<Standing> of(String cycle, int half, String subject) {
        return of(cycle, half).stream()
                .filter(standing -> standing.subject().equals(subject))
                .findFirst();
    }

    /** Of the whole period, the highest total first, those without a result last; equal ones by code. */
    public List<Standing> ranked(String cycle) {
        return of(cycle, 0).stream()
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.total().orElse(NOTHING))
                        .reversed()
                        .thenComparing(Standing::subject))
                .toList();
    }

    void put(String cycle, int half, List<Standing> standings) {
        jdbc.sql("DELETE FROM review_result WHERE cycle_code = ? AND half = ?")
                .params(cycle, half)
                .update();
        batches.batchUpdate(
                "INSERT INTO review_result VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                standings.stream()
                        .map(standing -> new Object[] {
                            cycle,
                            standing.subject(),
                            standing.half(),
                            standing.raw(),
                            standing.counted(),
                            standing.star(),
                            standing.note(),
                            standing.worked()
                        })
                        .toList());
    }
}
