package org.starbranch.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Actor;

/** The decisions of a cycle; a later one of the same kind about the same subject stands in the audit beside the earlier. */
@Component
public class Decisions {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Decisions(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** By kind and subject. */
    public List<Decision> of(String cycle) {
        return of(List.of(cycle)).getOrDefault(cycle, List.of());
    }

    /** Those of several cycles by cycle, in one question; a cycle without any is not in it. */
    Map<String, List<Decision>> of(Collection<String> cycles) {
        Map<String, List<Decision>> decisions = new HashMap<>();
        jdbc.sql("SELECT cycle_code, kind, subject, outcome, reason, minute_number, actor, at FROM review_decision"
                        + " WHERE cycle_code IN (:cycles) ORDER BY cycle_code, kind, subject")
                .param("cycles", cycles)
                .query(row -> {
                    decisions
                            .computeIfAbsent(row.getString(1), cycle -> new ArrayList<>())
                            .add(decision(row));
                });
        return decisions;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Decision.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toLocalDateTime());
    }

    /** The outcomes of one kind by subject. */
    static Map<String, String> outcomes(List<Decision> decisions, Decision.Kind kind) {
        return decisions.stream()
                .filter(decision -> decision.kind() == kind)
                .collect(Collectors.toMap(Decision::subject, Decision::outcome));
    }

    /** The branches that were given a title in the cycle, without those struck off or deprived of it, by its code. */
    public Map<String, Set<String>> titled(String cycle) {
        List<Decision> all = of(cycle);
        Set<String> without = new HashSet<>(outcomes(all, Decision.Kind.STRUCK).keySet());
        without.addAll(outcomes(all, Decision.Kind.REVOCATION).keySet());
        return all.stream()
                .filter(decision -> decision.kind() == Decision.Kind.TITLE && !without.contains(decision.subject()))
                .collect(Collectors.groupingBy(
                        Decision::outcome, Collectors.mapping(Decision::subject, Collectors.toSet())));
    }

    /** Records a decision about the whole cycle. */
    void add(String cycle, Decision.Kind kind, String outcome, String reason, String minute, Actor actor) {
        add(cycle, kind, Decision.CYCLE, outcome, reason, minute, actor);
    }

    /** Records a decision in the place of an earlier one of its kind about the same subject. */
    void add(
            String cycle,
            Decision.Kind kind,
            String subject,
            String outcome,
            String reason,
            String minute,
            Actor actor) {
        jdbc.sql("DELETE FROM review_decision WHERE cycle_code = ? AND kind = ? AND subject = ?")
                .params(cycle, kind.name(), subject)
                .update();
        addFirst(cycle, kind, subject, outcome, reason, minute, actor);
    }

    /**
     * Records what is decided once and for all.
     *
     * @throws org.springframework.dao.DuplicateKeyException where somebody was quicker
     */
    void addFirst(
            String cycle,
            Decision.Kind kind,
            String subject,
            String outcome,
            String reason,
            String minute,
            Actor actor) {
        jdbc.sql("INSERT INTO review_decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cycle,
                        kind.name(),
                        subject,
                        outcome,
                        reason,
                        minute,
                        actor.userId(),
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
        audit.record(actor, "review.decided", cycle + "/" + subject, kind.title() + "：" + outcome);
    }
}
