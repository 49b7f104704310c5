package org.starbranch.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.starbranch.shared.Actor;

/**
 * Writes the record and proves it. Rows are appended at the very end of the transaction they belong to, because
 * appending locks the end of the chain.
 */
@Service
public class AuditTrail {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Records a fact together with what the running transaction changes; both stand or neither does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subject, String detail) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        String shortened = detail.length() > 2000 ? detail.substring(0, 2000) : detail;
        pending().add(new AuditEntry(0, now, actor.userId(), action, subject, shortened, ""));
    }

    /** The record of one subject, oldest first, at most 200 rows. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subject) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE subject = ? ORDER BY seq LIMIT 200")
                .param(subject)
                .query(DataClassRowMapper.newInstance(AuditEntry.class))
                .list();
    }

    /** The number of the first row that does not fit the chain; empty where the whole record holds. */
    @Transactional(readOnly = true)
    public Optional<Long> firstBreak() {
        String[] previous = {"0".repeat(64)};
        long[] expected = {1};
        return jdbc
                .sql("SELECT * FROM audit_entry ORDER BY seq")
                .query(DataClassRowMapper.newInstance(AuditEntry.class))
                .stream()
                .filter(entry -> {
                    boolean fits = entry.seq() == expected[0] && entry.hash().equals(entry.expectedHash(previous[0]));
                    expected[0]++;
                    previous[0] = entry.hash();
                    return !fits;
                })
                .map(AuditEntry::seq)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntry> pending() {
        List<AuditEntry> pending = (@Nullable List<AuditEntry>) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(pending));
        }
        return pending;
    }

    private void append(List<AuditEntry> pending) {
        Head head = jdbc.sql("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .query(DataClassRowMapper.newInstance(Head.class))
                .single();
        List<Object[]> rows = new ArrayList<>();
        for (AuditEntry entry : pending) {
            AuditEntry chained = entry.chainedTo(head.seq() + 1, head.hash());
            rows.add(columns(chained));
            head = new Head(chained.seq(), chained.hash());
        }
        batches.batchUpdate(
                "INSERT INTO audit_entry (seq, at, actor, action, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.sql("UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1")
                .params(head.seq(), head.hash())
                .update();
    }

    private static Object[] columns(AuditEntry e) {
        return new Object[] {e.seq(), e.at(), e.actor(), e.action(), e.subject(), e.detail(), e.hash()};
    }

    private record Head(long seq, String hash) {}

    private final class AtTheEnd implements TransactionSynchronization {

        private final List<AuditEntry> pending;

        private AtTheEnd(List<AuditEntry> pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(pending);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
