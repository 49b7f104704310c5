package org.starbranch.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
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
        return jdbc.sql("SELECT kind, subject, outcome, reason, minute_number, actor, at FROM review_decision"
                        + " WHERE cycle_code = ? ORDER BY kind, subject")
                .param(cycle)
                .query((row, number) -> new Decision(
                        Decision.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getTimestamp(7).toLocalDateTime()))
                .list();
    }

    /** The branches that were given a title in the cycle and have not lost it in it, by the title's code. */
    public Map<String, Set<String>> titled(String cycle) {
        List<Decision> all = of(cycle);
        Set<String> lost = all.stream()
                .filter(decision -> decision.kind() == Decision.Kind.REVOCATION)
                .map(Decision::subject)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(decision -> decision.kind() == Decision.Kind.TITLE && !lost.contains(decision.subject()))
                .collect(Collectors.groupingBy(
                        Decision::outcome, Collectors.mapping(Decision::subject, Collectors.toSet())));
    }

    /** Records a decision about the whole cycle. */
    void add(String cycle, Decision.Kind kind, String outcome, String reason, String minute, Actor actor) {
        add(cycle, kind, Decision.CYCLE, outcome, reason, minute, actor);
    }

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
