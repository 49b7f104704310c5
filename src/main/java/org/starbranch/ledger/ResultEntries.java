package org.starbranch.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.shared.Actor;

/** Turns the final stars of a cycle that ends without plaques (001, 002, 004) into entries, once. */
@Component
class ResultEntries {

    private final LedgerEntries entries;
    private final Cycles cycles;
    private final RatingStars stars;
    private final AuditTrail audit;
    private final Clock clock;

    ResultEntries(LedgerEntries entries, Cycles cycles, RatingStars stars, AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.cycles = cycles;
        this.stars = stars;
        this.audit = audit;
        this.clock = clock;
    }

    /** A branch without a result gets no entry: missing is not a star. */
    void enter(String cycle, Set<String> published) {
        if (!entries.ofCycle(cycle).isEmpty()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Map<String, Map<StarKind, StarRecord>> given = stars.ofCycle(cycle);
        int year = cycles.cycle(cycle).year();
        List<LedgerEntry> annual = cycles.rated(cycle).stream()
                .filter(branch -> given.getOrDefault(branch.branch(), Map.of()).containsKey(StarKind.FINAL))
                .map(branch -> AnnualEntry.of(
                        branch,
                        year,
                        Objects.requireNonNull(given.get(branch.branch())),
                        LocalDate.now(clock),
                        published.contains(branch.branch()),
                        Actor.SYSTEM.userId(),
                        now))
                .toList();
        entries.add(annual);
        audit.record(Actor.SYSTEM, "ledger.entered", cycle, "登记星级" + annual.size() + "项");
    }
}
