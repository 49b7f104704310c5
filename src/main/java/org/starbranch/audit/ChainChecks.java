package org.starbranch.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.shared.Actor;

/**
 * Proves the chain in pieces, each its own short transaction. How far a walk came stands in its row, which a piece locks:
 * any node may do the next piece, and one that dies holds nothing up.
 */
@Service
public class ChainChecks {

    private static final Logger log = LoggerFactory.getLogger(ChainChecks.class);

    private final JdbcClient jdbc;
    private final AuditPages pages;
    private final AuditTrail trail;
    private final Clock clock;

    ChainChecks(JdbcClient jdbc, AuditPages pages, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins a walk to the present end of the chain.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one is under way
     */
    @Transactional
    public void begin(Actor actor) {
        ChainPosition end = trail.end();
        jdbc.sql("INSERT INTO audit_check (started_by, started_at, through_seq, through_hash, checked_seq,"
                        + " checked_hash, running) VALUES (?, ?, ?, ?, ?, ?, 1)")
                .params(
                        actor.userId(),
                        now(),
                        end.seq(),
                        end.hash(),
                        ChainPosition.START.seq(),
                        ChainPosition.START.hash())
                .update();
        trail.record(actor, "audit.check-begun", "audit", "开始核对审计记录，共" + end.seq() + "行");
    }

    /** Does the next piece of the walk under way; false where there is none (any more). */
    @Transactional
    public boolean piece() {
        Optional<ChainCheck> found = one("running = 1 FOR UPDATE", List.of());
        found.ifPresent(this::advance);
        return found.isPresent();
    }

    /** The newest walks, at most {@code most}. */
    @Transactional(readOnly = true)
    public List<ChainCheck> latest(int most) {
        return jdbc.sql("SELECT * FROM audit_check ORDER BY id DESC LIMIT ?")
                .param(most)
                .query(DataClassRowMapper.newInstance(ChainCheck.class))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ChainCheck> find(long id) {
        return one("id = ?", List.of(id));
    }

    private void advance(ChainCheck check) {
        ChainPosition reached = pages.walk(check.position(), check.throughSeq());
        boolean stuck = reached.seq() == check.checkedSeq() && reached.seq() < check.throughSeq();
        boolean atEnd = reached.seq() == check.throughSeq();
        Long bad = stuck ? Long.valueOf(reached.seq() + 1) : atEnd ? rewritten(check, reached) : null;
        keep(check, reached, bad, stuck || atEnd);
    }

    private void keep(ChainCheck check, ChainPosition reached, @Nullable Long bad, boolean finished) {
        jdbc.sql("UPDATE audit_check SET checked_seq = ?, checked_hash = ?, first_bad = ?, finished_at = ?, running = ?"
                        + " WHERE id = ?")
                .params(Arrays.asList(
                        reached.seq(), reached.hash(), bad, finished ? now() : null, finished ? null : 1, check.id()))
                .update();
        if (finished) {
            conclude(check, bad);
        }
    }

    /**
     * The earliest row that is gone or has another hash than a finished walk saw there: who writes the chain anew from
     * some row on changes every hash behind it. Null where all are as they were.
     */
    private @Nullable Long rewritten(ChainCheck check, ChainPosition end) {
        if (!end.hash().equals(check.throughHash())) {
            return end.seq();
        }
        return jdbc.sql("SELECT MIN(c.through_seq) FROM audit_check c LEFT JOIN audit_entry e ON e.seq = c.through_seq"
                        + " WHERE c.first_bad IS NULL AND c.running IS NULL AND c.through_seq > 0"
                        + " AND (e.hash IS NULL OR e.hash <> c.through_hash)")
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private void conclude(ChainCheck check, @Nullable Long bad) {
        String found = bad == null ? "记录完整" : "自第" + bad + "行起与校验值不符";
        Actor starter = new Actor(check.startedBy(), Set.of());
        trail.record(starter, "audit.checked", "audit", "核对审计记录" + check.throughSeq() + "行：" + found);
        if (bad != null) {
            log.error("The audit record does not hold from row {} on", bad);
        }
    }

    private Optional<ChainCheck> one(String condition, List<?> values) {
        return jdbc.sql("SELECT * FROM audit_check WHERE " + condition)
                .params(values)
                .query(DataClassRowMapper.newInstance(ChainCheck.class))
                .optional();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
