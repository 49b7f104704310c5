package org.starbranch.scoring;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scheme.model.Strictness;
import org.starbranch.scoring.Allocation.Limit;

/**
 * How many branches may get each capped star of one roster, and what becomes of places that nobody takes. A soft cap
 * (原则上) holds nobody back and is not among them.
 *
 * @param limits highest star first, each with its worked sum
 * @param rollDown stars whose places left over pass to the next capped star (reading Z6); those that wait for a vote do not
 * @param smallNumbers in words for the office, what holds where the roster is small (reading Z5); empty where it is not
 */
public record Quotas(List<Limit> limits, Set<Integer> rollDown, String smallNumbers) {

    public Quotas {
        limits = List.copyOf(limits);
        rollDown = Set.copyOf(rollDown);
    }

    /** What the scheme itself says: each cap rounded down, by its own. */
    public static Quotas of(Scheme scheme, int roster) {
        List<Limit> limits =
                hard(scheme).stream().map(cap -> limit(cap, roster)).toList();
        return new Quotas(limits, rollingDown(scheme), standard(scheme.smallNumbers(), roster));
    }

    /** The caps that hold somebody back. */
    public static List<Cap> hard(Scheme scheme) {
        return scheme.caps().stream()
                .filter(cap -> cap.strictness() == Strictness.HARD)
                .toList();
    }

    /** The stars of which places left over go on. */
    public static Set<Integer> rollingDown(Scheme scheme) {
        return hard(scheme).stream().filter(Cap::rollDown).map(Cap::star).collect(toSet());
    }

    /** The places of one cap with its sum, such as {@code 五星名额：26 × 10% = 2.6，不超过 → 2 个}. */
    public static Limit limit(Cap cap, int roster) {
        return new Limit(cap.star(), cap.limit(roster), CapText.of(cap, roster));
    }

    /** What a way to go with few branches says; empty for one that the scheme does not know. */
    public static String text(SmallNumbers small, String way) {
        return small.options().stream()
                .filter(option -> option.code().equals(way))
                .map(SmallNumbers.Option::text)
                .findFirst()
                .orElse("");
    }

    Optional<Limit> of(int star) {
        return limits.stream().filter(limit -> limit.star() == star).findFirst();
    }

    private static String standard(SmallNumbers small, int roster) {
        return small.concerns(roster) ? text(small, small.standard()) : "";
    }
}
