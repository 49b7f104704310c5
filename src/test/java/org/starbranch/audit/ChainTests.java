package org.starbranch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.shared.Actor;
import org.starbranch.support.ProcessTest;

/** S20: whatever is altered or removed behind our back, the check names the first row that no longer holds. */
@ProcessTest
class ChainTests {

    private static final Actor SOMEBODY = new Actor("auditadmin", Set.of("audit-admin"));

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditPages pages;

    @Autowired
    private ChainChecks checks;

    @Autowired
    private ChainWatch watch;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void somethingIsRecorded() {
        recorded(10);
    }

    @Test
    void anUntouchedRecordHolds() {
        assertThat(trail.firstBreak()).isEmpty();
        ChainCheck check = checked();
        assertThat(check.holds()).isTrue();
        assertThat(check.percent()).isEqualTo(100);
        assertThat(check.checkedHash()).isEqualTo(check.throughHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'nobody'",
                "action = 'rating.returned'",
                "subject = 'another'",
                "detail = '另一件事'",
                "at = TIMESTAMPADD(SECOND, 1, at)",
                "hash = REPEAT('a', 64)"
            })
    void anAlteredRowIsNamed(String change) {
        long row = trail.end().seq() - 4;
        assertThat(firstBadAfter("UPDATE audit_entry SET " + change + " WHERE seq = " + row))
                .isEqualTo(row);
    }

    @Test
    void aRemovedRowIsNamed() {
        long row = trail.end().seq() - 4;
        assertThat(firstBadAfter("DELETE FROM audit_entry WHERE seq = " + row)).isEqualTo(row);
    }

    @Test
    void theEndOfTheRecordCannotBeCutOff() {
        long row = trail.end().seq() - 1;
        assertThat(firstBadAfter("DELETE FROM audit_entry WHERE seq >= " + row)).isEqualTo(row);
    }

    @Test
    void textCannotMoveFromOneFieldToTheNext() {
        transaction.executeWithoutResult(now -> trail.record(SOMEBODY, "rating.returned", "B01", "退回\n全部"));
        long row = trail.end().seq();
        assertThat(firstBadAfter(
                        "UPDATE audit_entry SET subject = CONCAT(subject, CHAR(10), '退回'), detail = '全部' WHERE seq = "
                                + row))
                .isEqualTo(row);
    }

    @Test
    void theLastRowWithAHashComputedAnewIsNamed() {
        long row = trail.end().seq();
        assertThat(firstBad(() -> {
                    jdbc.update("UPDATE audit_entry SET detail = '另一件事' WHERE seq = ?", row);
                    rehash(row, row);
                }))
                .isEqualTo(row);
    }

    /** Who may write everything may chain everything anew; a walk of an earlier night still remembers a hash. */
    @Test
    void aRecordWrittenAnewFromARowOnIsFoundByAnEarlierWalk() {
        checked();
        long seen = trail.end().seq() - 2;
        jdbc.update(
                "UPDATE audit_check SET through_seq = ?, through_hash = (SELECT hash FROM audit_entry WHERE seq = ?)",
                seen,
                seen);
        recorded(3);
        long end = trail.end().seq();
        assertThat(firstBad(() -> {
                    jdbc.update("UPDATE audit_entry SET detail = '另一件事' WHERE seq = ?", seen - 3);
                    rehash(seen - 3, end);
                    jdbc.update(
                            "UPDATE audit_head SET hash = (SELECT hash FROM audit_entry WHERE seq = ?) WHERE id = 1",
                            end);
                }))
                .isEqualTo(seen);
    }

    @Test
    void aLongRecordIsProvedInPiecesAndGoneOnWithByWhoeverFindsIt() {
        recorded(2500);
        checks.begin(SOMEBODY);
        assertThat(checks.piece()).isTrue();
        ChainCheck halfWay = checks.latest(1).get(0);
        assertThat(halfWay.isFinished()).isFalse();
        assertThat(halfWay.checkedSeq()).isEqualTo(2000);
        assertThat(halfWay.percent()).isBetween(1, 99);
        assertThat(halfWay.holds()).isFalse();

        watch.goOn();
        await().until(() -> checks.latest(1).get(0).isFinished());
        assertThat(checks.latest(1).get(0).holds()).isTrue();
        assertThat(checks.piece()).isFalse();
    }

    @Test
    void oneWalkIsUnderWayAtATime() {
        checks.begin(SOMEBODY);
        assertThatThrownBy(() -> checks.begin(SOMEBODY)).isInstanceOf(DuplicateKeyException.class);
        watch.begin(SOMEBODY);
        await().until(() -> checks.latest(1).get(0).isFinished());
        assertThat(checks.latest(5)).hasSize(1);
    }

    @Test
    void twoNodesWakingAtNightMakeOneWalk() {
        watch.nightly();
        await().until(() -> checks.latest(1).get(0).isFinished());
        watch.nightly();
        assertThat(checks.latest(5)).singleElement().satisfies(check -> {
            assertThat(check.startedBy()).isEqualTo("system");
            assertThat(check.holds()).isTrue();
        });
    }

    @Test
    void aCheckIsItselfRecorded() {
        checked();
        assertThat(pages.before(Long.MAX_VALUE, AuditFilter.ALL, 2))
                .extracting(AuditEntry::actor, entry -> entry.detail().replaceAll("[0-9]+", "n"))
                .containsExactly(tuple("auditadmin", "核对审计记录n行：记录完整"), tuple("auditadmin", "开始核对审计记录，共n行"));
    }

    private void recorded(int rows) {
        transaction.executeWithoutResult(now -> IntStream.range(0, rows)
                .forEach(row -> trail.record(SOMEBODY, "rating.assessed", "chain-tests", "第" + row + "件事")));
    }

    private ChainCheck checked() {
        checks.begin(SOMEBODY);
        boolean more = true;
        while (more) {
            more = checks.piece();
        }
        return checks.latest(1).get(0);
    }

    private long firstBadAfter(String sql) {
        return firstBad(() -> jdbc.update(sql));
    }

    /** What the check and the trail find after the change, which is taken back. */
    private long firstBad(Runnable change) {
        Long bad = transaction.execute(now -> {
            now.setRollbackOnly();
            change.run();
            return checked().firstBad();
        });
        assertThat(bad).as("found nothing").isNotNull();
        return bad;
    }

    /** Computes the hashes anew, as somebody does who knows how. */
    private void rehash(long from, long to) {
        String previous = jdbc.queryForObject("SELECT hash FROM audit_entry WHERE seq = ?", String.class, from - 1);
        for (long seq = from; seq <= to; seq++) {
            AuditEntry entry = jdbc.queryForObject(
                    "SELECT * FROM audit_entry WHERE seq = ?", DataClassRowMapper.newInstance(AuditEntry.class), seq);
            previous = entry.expectedHash(previous);
            jdbc.update("UPDATE audit_entry SET hash = ? WHERE seq = ?", previous, seq);
        }
    }
}
