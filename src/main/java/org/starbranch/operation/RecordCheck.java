package org.starbranch.operation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.audit.ChainPosition;

/**
 * Proves every night that the record is whole, and that what was whole the night before is still the same: somebody who
 * rewrites the chain from the middle to its end is found too. Each proof leaves its end in the log, out of reach of
 * whoever can write to the database.
 */
@Component
class RecordCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);

    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordCheck(AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    @Transactional
    RecordProof prove() {
        ChainPosition known = last().map(RecordProof::end).orElse(ChainPosition.START);
        ChainPosition end = audit.end();
        Optional<Long> firstBreak =
                audit.firstBreak().or(() -> audit.contains(known) ? Optional.empty() : Optional.of(known.seq()));
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        RecordProof proof = RecordProof.of(now, firstBreak, firstBreak.isEmpty() ? end : known);
        keep(proof);
        log(proof);
        return proof;
    }

    /** The last proof of any node; empty before the first. */
    Optional<RecordProof> last() {
        return jdbc.sql("SELECT checked_at, first_break, seq, hash FROM record_check WHERE id = 1")
                .query(DataClassRowMapper.newInstance(RecordProof.class))
                .optional();
    }

    private void keep(RecordProof proof) {
        Object[] values = {proof.checkedAt(), proof.firstBreak(), proof.seq(), proof.hash()};
        int kept = jdbc.sql("UPDATE record_check SET checked_at = ?, first_break = ?, seq = ?, hash = ? WHERE id = 1")
                .params(values)
                .update();
        if (kept == 0) {
            jdbc.sql("INSERT INTO record_check (checked_at, first_break, seq, hash, id) VALUES (?, ?, ?, ?, 1)")
                    .params(values)
                    .update();
        }
    }

    private static void log(RecordProof proof) {
        if (proof.isWhole()) {
            LOG.info("The record is whole: {} rows, ends in {}", proof.seq(), proof.hash());
        } else {
            LOG.error("The record is broken at row {}; it last held with {} rows", proof.firstBreak(), proof.seq());
        }
    }
}
