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
    private final AuditPages pages;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JdbcTemplate batches, AuditPages pages, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.pages = pages;
        this.clock = clock;
    }

    /** Records a fact together with what the running transaction changes; both stand or neither does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subject, String detail) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        String shortened = detail.length() > 2000 ? detail.substring(0, 2000) : detail;
        pending().add(new AuditEntry(0, now, oneLine(actor.userId()), action, oneLine(subject), shortened, ""));
    }

    /** The record of one subject, oldest first, at most 200 rows. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subject) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE subject = ? ORDER BY seq LIMIT 200")
                .param(subject)
                .query(DataClassRowMapper.newInstance(AuditEntry.class))
                .list();
    }

    /** The number of the first row that is altered or gone; empty where the whole record holds. */
    @Transactional(readOnly = true)
    public Optional<Long> firstBreak() {
        ChainPosition end = end();
        ChainPosition reached = ChainPosition.START;
        while (reached.seq() < end.seq()) {
            ChainPosition next = pages.walk(reached, end.seq());
            if (next.equals(reached)) {
                return Optional.of(reached.seq() + 1);
            }
            reached = next;
        }
        return reached.equals(end) ? Optional.empty() : Optional.of(end.seq());
    }

    /** The last row that was appended, as it is kept beside the rows. */
    public ChainPosition end() {
        return jdbc.sql("SELECT seq, hash FROM audit_head WHERE id = 1")
                .query(DataClassRowMapper.newInstance(ChainPosition.class))
                .single();
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
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
        ChainPosition head = jdbc.sql("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .query(DataClassRowMapper.newInstance(ChainPosition.class))
                .single();
        List<Object[]> rows = new ArrayList<>();
        for (AuditEntry entry : pending) {
            AuditEntry chained = entry.chainedTo(head.seq() + 1, head.hash());
            rows.add(columns(chained));
            head = ChainPosition.of(chained);
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
