package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Actor;
import org.starbranch.support.ProcessTest;

/** Somebody gets at the record behind our back, and the nightly proof says where. */
@ProcessTest
class RecordCheckTests {

    @Autowired
    private RecordCheck check;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private List<Map<String, Object>> rows = List.of();
    private Map<String, Object> head = Map.of();

    @BeforeEach
    void fiveMoreRows() {
        for (int row = 0; row < 5; row++) {
            transaction.executeWithoutResult(ignored -> audit.record(Actor.SYSTEM, "test.row", "record", "一行"));
        }
        rows = jdbc.queryForList("SELECT * FROM audit_entry ORDER BY seq");
        head = jdbc.queryForMap("SELECT * FROM audit_head");
    }

    @AfterEach
    void theRecordIsAsItWas() {
        jdbc.update("DELETE FROM audit_entry");
        for (Map<String, Object> row : rows) {
            jdbc.update(
                    "INSERT INTO audit_entry (seq, at, actor, action, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    row.get("seq"),
                    row.get("at"),
                    row.get("actor"),
                    row.get("action"),
                    row.get("subject"),
                    row.get("detail"),
                    row.get("hash"));
        }
        jdbc.update("UPDATE audit_head SET seq = ?, hash = ?", head.get("seq"), head.get("hash"));
        assertThat(audit.firstBreak()).isEmpty();
    }

    @Test
    void theWholeRecordIsWhole() {
        RecordProof proof = check.prove();
        assertThat(proof.isWhole()).isTrue();
        assertThat(proof.seq()).isEqualTo(length());
        assertThat(check.last()).contains(proof);
    }

    @Test
    void aChangedRowIsNamed() {
        jdbc.update("UPDATE audit_entry SET detail = '另一行' WHERE seq = ?", length() - 3);
        assertThat(check.prove().firstBreak()).isEqualTo(length() - 3);
    }

    @Test
    void aRowTakenOutOfTheMiddleIsNamed() {
        jdbc.update("DELETE FROM audit_entry WHERE seq = ?", length() - 2);
        assertThat(check.prove().firstBreak()).isEqualTo(length() - 1);
    }

    @Test
    void theLastRowsCutOffAreMissed() {
        jdbc.update("DELETE FROM audit_entry WHERE seq > ?", length() - 2);
        assertThat(check.prove().firstBreak()).isEqualTo(length() - 1);
    }

    @Test
    void theLastRowsCutOffTogetherWithTheirEndAreMissedSinceTheLastProof() {
        check.prove();
        long cut = length() - 2;
        jdbc.update("DELETE FROM audit_entry WHERE seq > ?", cut);
        jdbc.update("UPDATE audit_head SET seq = ?, hash = (SELECT hash FROM audit_entry WHERE seq = ?)", cut, cut);
        assertThat(audit.firstBreak()).isEmpty();
        assertThat(check.prove().firstBreak()).isEqualTo(length());
    }

    @Test
    void aBrokenRecordDoesNotBecomeTheNewMeasure() {
        RecordProof whole = check.prove();
        jdbc.update("UPDATE audit_entry SET detail = '另一行' WHERE seq = ?", length() - 3);
        RecordProof broken = check.prove();
        assertThat(broken.isWhole()).isFalse();
        assertThat(broken.end()).isEqualTo(whole.end());
    }

    private long length() {
        return (Long) head.get("seq");
    }
}
