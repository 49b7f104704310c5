package org.starbranch.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditEntry;
import org.starbranch.audit.AuditTrail;

/** The record of one branch's rating in the order of time. */
@Component
class Timeline {

    /** What everybody who may open the file may read at any time; the rest would hint at a star. */
    private static final Set<String> HARMLESS = Set.of(
            "rating.self-assessed",
            "rating.meeting-confirmed",
            "rating.meeting-sent-back",
            "rating.returned",
            "rating.corrected",
            "rating.assessed",
            "rating.daily-scored");

    private static final String OF_A_VETO = "veto.";

    private final AuditTrail audit;
    private final Names names;

    Timeline(AuditTrail audit, Names names) {
        this.audit = audit;
        this.names = names;
    }

    /**
     * Oldest first.
     *
     * @param subjects business keys
     * @param stars whether what hints at a star may be told
     */
    List<Happening> of(List<String> subjects, boolean stars) {
        List<AuditEntry> entries = subjects.stream()
                .flatMap(subject -> audit.of(subject).stream())
                .filter(entry -> stars || isHarmless(entry))
                .sorted(Comparator.comparingLong(AuditEntry::seq))
                .toList();
        Map<String, String> known =
                names.of(entries.stream().map(AuditEntry::actor).toList());
        return entries.stream()
                .map(entry ->
                        new Happening(entry.at(), known.getOrDefault(entry.actor(), entry.actor()), entry.detail()))
                .toList();
    }

    private static boolean isHarmless(AuditEntry entry) {
        return HARMLESS.contains(entry.action()) || entry.action().startsWith(OF_A_VETO);
    }
}
