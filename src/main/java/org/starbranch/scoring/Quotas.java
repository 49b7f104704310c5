package org.starbranch.scoring;

import java.util.List;
import java.util.Optional;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scoring.Allocation.Limit;

/**
 * How many branches may get each capped star of one roster, and what becomes of places that nobody takes.
 *
 * @param limits highest star first, each with its worked sum
 * @param rollDown whether places left over pass to the next capped star (reading Z6); those that wait for a vote do not
 * @param smallNumbers in words for the office, what holds where the roster is small (reading Z5); empty where it is not
 */
public record Quotas(List<Limit> limits, boolean rollDown, String smallNumbers) {

    /** What the scheme itself says: each cap rounded down, by its own. */
    public static Quotas of(Scheme scheme, int roster) {
        List<Limit> limits =
                scheme.caps().stream().map(cap -> limit(cap, roster)).toList();
        return new Quotas(limits, false, standard(scheme.smallNumbers(), roster));
    }

    /** The places of one cap with its sum, such as {@code 五星名额：26 × 10% = 2.6，不超过 → 2 个}. */
    public static Limit limit(Cap cap, int roster) {
        return new Limit(cap.star(), cap.limit(roster), CapText.of(cap, roster));
    }

    Optional<Limit> of(int star) {
        return limits.stream().filter(limit -> limit.star() == star).findFirst();
    }

    private static String standard(SmallNumbers small, int roster) {
        return small.concerns(roster) ? text(small, small.standard()) : "";
    }

    /** What a way to go with few branches says; empty for one that the scheme does not know. */
    public static String text(SmallNumbers small, String way) {
        return small.options().stream()
                .filter(option -> option.code().equals(way))
                .map(SmallNumbers.Option::text)
                .findFirst()
                .orElse("");
    }
}
