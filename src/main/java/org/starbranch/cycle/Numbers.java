package org.starbranch.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws the numbers of papers: letters, objections, vetoes, rectifications. Each is given once, without a gap. */
@Component
public class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number, such as {@code HX-2025-001}; the series stays locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix, int year) {
        jdbc.sql("INSERT INTO number_series (prefix, series_year, next_number) VALUES (?, ?, 2)"
                        + " ON DUPLICATE KEY UPDATE next_number = next_number + 1")
                .params(prefix, year)
                .update();
        int number = jdbc.sql("SELECT next_number - 1 FROM number_series WHERE prefix = ? AND series_year = ?")
                .params(prefix, year)
                .query(Integer.class)
                .single();
        return "%s-%d-%03d".formatted(prefix, year, number);
    }
}
