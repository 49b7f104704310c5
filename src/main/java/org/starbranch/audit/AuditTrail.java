package org.starbranch.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
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
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    /** The number of the first row that does not fit the chain or is missing; empty where the whole record holds. */
    @Transactional(readOnly = true)
    public Optional<Long> firstBreak() {
        ChainProof proof = new ChainProof(end());
        try (Stream<AuditEntry> rows = jdbc
                .sql("SELECT * FROM audit_entry ORDER BY seq")
                .query(DataClassRowMapper.newInstance(AuditEntry.class))
                .stream()) {
            Optional<Long> broken =
                    rows.filter(row -> !proof.fits(row)).map(AuditEntry::seq).findFirst();
            return broken.isEmpty() && proof.isCutOff() ? Optional.of(proof.next()) : broken;
        }
    }

    /** Where the chain ends, as it is kept beside the rows. */
    @Transactional(readOnly = true)
    public ChainEnd end() {
        return jdbc.sql("SELECT seq, hash FROM audit_head WHERE id = 1")
                .query(DataClassRowMapper.newInstance(ChainEnd.class))
                .single();
    }

    /** Whether the row with the number of this end still has its hash. */
    @Transactional(readOnly = true)
    public boolean contains(ChainEnd end) {
        return end.seq() == 0
                || jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE seq = ? AND hash = ?")
                                .params(end.seq(), end.hash())
                                .query(Long.class)
                                .single()
                        == 1;
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
        ChainEnd head = jdbc.sql("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .query(DataClassRowMapper.newInstance(ChainEnd.class))
                .single();
        for (AuditEntry entry : pending) {
            head = append(head, entry);
        }
        jdbc.sql("UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1")
                .params(head.seq(), head.hash())
                .update();
    }

    private ChainEnd append(ChainEnd head, AuditEntry e) {
        AuditEntry entry = new AuditEntry(head.seq() + 1, e.at(), e.actor(), e.action(), e.subject(), e.detail(), "")
                .chainedTo(head.hash());
        jdbc.sql("INSERT INTO audit_entry (seq, at, actor, action, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.seq(),
                        entry.at(),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.detail(),
                        entry.hash())
                .update();
        return new ChainEnd(entry.seq(), entry.hash());
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
