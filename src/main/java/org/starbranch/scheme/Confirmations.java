package org.starbranch.scheme;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.scheme.model.Assumption;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** What an office has confirmed of the readings of a version. A new version begins without any. */
@Service
@Transactional(readOnly = true)
public class Confirmations {

    private final JdbcClient jdbc;
    private final Schemes schemes;
    private final AuditTrail audit;
    private final Clock clock;

    Confirmations(JdbcClient jdbc, Schemes schemes, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.audit = audit;
        this.clock = clock;
    }

    /** That somebody has confirmed a reading, and when in China. */
    public record Confirmation(String by, LocalDateTime at) {}

    /** The confirmations of a version by the id of the assumption. */
    public Map<String, Confirmation> of(String hash) {
        Map<String, Confirmation> confirmed = new LinkedHashMap<>();
        jdbc.sql("SELECT assumption, confirmed_by, confirmed_at FROM scheme_confirmation WHERE hash = ?")
                .param(hash)
                .query(row -> {
                    confirmed.put(
                            row.getString("assumption"),
                            new Confirmation(
                                    row.getString("confirmed_by"), row.getObject("confirmed_at", LocalDateTime.class)));
                });
        return confirmed;
    }

    /** How many readings of each version are confirmed, by hash; a version without any is left out. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("SELECT hash, COUNT(*) AS confirmed FROM scheme_confirmation GROUP BY hash")
                .query(row -> {
                    counts.put(row.getString("hash"), row.getInt("confirmed"));
                });
        return counts;
    }

    /** Confirms one reading of a published version. */
    @Transactional
    public Submission<Assumption> confirm(SchemeVersion version, String id, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以确认");
        }
        Assumption assumption = schemes.byHash(version.code(), version.hash())
                .findAssumption(id)
                .orElse(null);
        if (assumption == null) {
            return Submission.refused("没有编号为“" + id + "”的理解");
        }
        if (of(version.hash()).containsKey(id)) {
            return Submission.refused(id + " 已经确认过");
        }
        jdbc.sql("INSERT INTO scheme_confirmation (hash, assumption, confirmed_by, confirmed_at) VALUES (?, ?, ?, ?)")
                .params(
                        version.hash(),
                        id,
                        actor.userId(),
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
        audit.record(
                actor,
                "scheme.confirmed",
                version.code(),
                "确认第 %d 版的理解 %s：%s".formatted(version.version(), id, assumption.reading()));
        return Submission.accepted(assumption);
    }
}
