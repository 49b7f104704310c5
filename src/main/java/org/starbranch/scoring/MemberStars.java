package org.starbranch.scoring;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;

/**
 * The stars of a branch's members together: how many of each, what share has five, and whether a soft cap is exceeded
 * (002, reading A7). No member is named and nobody is lowered.
 *
 * @param scheme what the scheme says of members
 * @param members N, every rated member of the branch; who is exempt is not among them
 * @param counts by star; members without a result are not in them
 */
public record MemberStars(Scheme scheme, int members, Map<Star, Integer> counts) {

    public MemberStars {
        counts = new TreeMap<>(counts);
    }

    /** Counts the stars of the members that have one; a vetoed member is {@link Star#NOT_RATED}. */
    public static MemberStars of(Scheme scheme, int members, Collection<Star> stars) {
        Map<Star, Integer> counts = new TreeMap<>();
        stars.forEach(star -> counts.merge(star, 1, Integer::sum));
        return new MemberStars(scheme, members, counts);
    }

    public int number(int star) {
        return counts.getOrDefault(Star.of(star), 0);
    }

    /** Exact percent of the branch's members with this star; 0 for a branch without members. */
    public Fraction share(int star) {
        return members == 0
                ? Fraction.ZERO
                : Fraction.of(number(star)).times(Fraction.of(100)).dividedBy(Fraction.of(members));
    }

    /** {@code 3 ÷ 10 = 30%}. */
    public String worked(int star) {
        Fraction share = share(star);
        return "%d ÷ %d %s %s%%".formatted(number(star), members, share.isExact() ? "=" : "≈", share.shown());
    }

    /** What the soft cap says where it is exceeded: a reason is asked for, nobody is lowered. */
    public Optional<String> exceeded() {
        return scheme.caps().stream()
                .filter(cap -> number(cap.star()) > cap.limit(members))
                .map(this::exceeded)
                .findFirst();
    }

    private String exceeded(Cap cap) {
        return "%s党员 %d 名，%s；原则性要求，超出请说明理由"
                .formatted(
                        Star.of(cap.star()).title(),
                        number(cap.star()),
                        CapText.of(cap, members).replace(" 个", " 名"));
    }
}
