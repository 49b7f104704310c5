package org.starbranch.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.starbranch.support.ProcessTest;

/**
 * The last line against a step that two nodes do at once: what a step leaves behind has a key of its own, whatever number
 * was drawn for it. A year on two nodes does not show this, because there the job's row decides first.
 */
@ProcessTest
class OneRowForEachStepTests {

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void rowsStandByThemselves() {
        jdbc.execute("SET REFERENTIAL_INTEGRITY FALSE");
    }

    @AfterEach
    void asBefore() {
        jdbc.execute("SET REFERENTIAL_INTEGRITY TRUE");
    }

    @ParameterizedTest
    @CsvSource({
        "rating, ''",
        "verification, paper_number",
        "linkage, number",
        "rectification, number",
        "plaque, number",
        "ledger_entry, ''",
        "ledger_award, plaque_prefix",
        "notice, ''"
    })
    void theSecondRowOfAStepIsRefused(String table, String drawn) {
        assertThat(insert(table, drawn, "1")).isEqualTo(1);
        assertThatThrownBy(() -> insert(table, drawn, "2")).isInstanceOf(DuplicateKeyException.class);
    }

    private int insert(String table, String drawn, String number) {
        Map<String, Object> row = new LinkedHashMap<>();
        jdbc.query(
                "SELECT LOWER(column_name), data_type FROM information_schema.columns"
                        + " WHERE table_schema = 'PUBLIC' AND LOWER(table_name) = ? AND is_nullable = 'NO'",
                column -> {
                    row.put(column.getString(1), value(column.getString(2)));
                },
                table);
        if (!drawn.isEmpty()) {
            row.put(drawn, number);
        }
        return new SimpleJdbcInsert(jdbc)
                .withTableName(table)
                .usingColumns(row.keySet().toArray(String[]::new))
                .execute(row);
    }

    private static Object value(String type) {
        return switch (type) {
            case "TIMESTAMP" -> "2026-01-05 00:00:00";
            case "DATE" -> "2026-01-05";
            case "CHARACTER VARYING", "CHARACTER" -> "x";
            default -> 1;
        };
    }
}
