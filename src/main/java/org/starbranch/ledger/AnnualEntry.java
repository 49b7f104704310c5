package org.starbranch.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;

/** Makes the annual entry of a branch out of its four stars. */
final class AnnualEntry {

    /** Whose reason, paper and name stand in the entry: the latest decision that has one. */
    private static final List<StarKind> LATEST_FIRST = List.of(StarKind.FINAL, StarKind.SUPERIOR, StarKind.QUOTA);

    private AnnualEntry() {}

    static LedgerEntry of(
            RosterEntry branch,
            int year,
            Map<StarKind, StarRecord> given,
            LocalDate from,
            boolean published,
            String enteredBy,
            LocalDateTime at) {
        StarRecord decided = Objects.requireNonNull(given.get(StarKind.FINAL));
        return new LedgerEntry(
                decided.rating(),
                1,
                year,
                branch.name(),
                LedgerEntry.Kind.ANNUAL,
                decided.star(),
                from,
                decided.reason(),
                decider(given),
                paper(given),
                published,
                snapshot(given),
                enteredBy,
                at);
    }

    /** The last person who decided; what the system did by rule leads back to the person before. */
    private static String decider(Map<StarKind, StarRecord> given) {
        return LATEST_FIRST.stream()
                .filter(given::containsKey)
                .map(kind -> Objects.requireNonNull(given.get(kind)).actor())
                .filter(actor -> !actor.equals(Actor.SYSTEM.userId()))
                .findFirst()
                .orElse(Actor.SYSTEM.userId());
    }

    private static String paper(Map<StarKind, StarRecord> given) {
        return LATEST_FIRST.stream()
                .filter(given::containsKey)
                .map(kind -> Objects.requireNonNull(given.get(kind)).paper())
                .filter(paper -> !paper.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Map<StarKind, Star> snapshot(Map<StarKind, StarRecord> given) {
        Map<StarKind, Star> stars = new EnumMap<>(StarKind.class);
        given.forEach((kind, star) -> stars.put(kind, star.star()));
        return stars;
    }
}
