package org.starbranch.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The yearly files that were sent in. */
@Repository
class YearRows {

    private final JdbcClient jdbc;

    YearRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<YearFile> all() {
        return jdbc.sql("SELECT yaml_text, sent_by, sent_at FROM holiday_year")
                .query((row, number) -> file(row))
                .list();
    }

    /** Puts the file of a year in place, or in the place of the one before. */
    void put(YearFile file) {
        if (replace(file) == 0) {
            jdbc.sql("INSERT INTO holiday_year (calendar_year, yaml_text, sent_by, sent_at) VALUES (?, ?, ?, ?)")
                    .params(file.year(), file.text(), file.sentBy(), file.sentAt())
                    .update();
        }
    }

    private int replace(YearFile file) {
        return jdbc.sql("UPDATE holiday_year SET yaml_text = ?, sent_by = ?, sent_at = ? WHERE calendar_year = ?")
                .params(file.text(), file.sentBy(), file.sentAt(), file.year())
                .update();
    }

    private static YearFile file(ResultSet row) throws SQLException {
        String text = row.getString("yaml_text");
        try {
            return new YearFile(
                    HolidayFiles.parse(text),
                    text,
                    row.getString("sent_by"),
                    row.getObject("sent_at", LocalDateTime.class));
        } catch (JsonProcessingException e) {
            throw new SQLException("a yearly file that was proven cannot be read", e);
        }
    }
}
