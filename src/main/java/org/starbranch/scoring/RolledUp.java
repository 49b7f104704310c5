package org.starbranch.scoring;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scheme;

/**
 * What a general branch takes over from its branches: so many percent of the mean of those that have a result. One without
 * is in neither the sum nor the number; without any there is nothing to take over and the general branch is not rated
 * (004, readings G1, G2, G4).
 *
 * @param value empty where no child has a result
 * @param worked in Chinese, such as {@code (100 + 95) ÷ 2 × 80% = 78}
 */
public record RolledUp(Optional<Fraction> value, String worked) {

    /**
     * Takes over the totals.
     *
     * @param raw each rated child's total with its bonus
     * @param unrated how many children have no result; they are told, not counted
     * @param child the scheme by which the children were rated
     */
    public static RolledUp of(RollUp rule, Scheme child, Collection<Fraction> raw, int unrated) {
        List<Fraction> totals = raw.stream()
                .map(total -> rule.value() == RollUp.Value.RAW ? total : total.atMost(Fraction.of(child.cappedAt())))
                .toList();
        return ofResults(rule, totals, unrated);
    }

    /** As {@link #of}, from results that count as they are, such as the means of two halves. */
    public static RolledUp ofResults(RollUp rule, Collection<Fraction> totals, int unrated) {
        String leftOut = unrated == 0 ? "" : "（另有 %d 个未评定，不计入）".formatted(unrated);
        Optional<Fraction> value = Mean.of(totals).map(mean -> mean.percent(rule.percent()));
        return new RolledUp(value, value.map(v -> worked(rule, totals, v)).orElse("没有已评定的下级") + leftOut);
    }

    private static String worked(RollUp rule, Collection<Fraction> totals, Fraction value) {
        boolean exact = value.isExact() && totals.stream().allMatch(Fraction::isExact);
        String terms = totals.stream().map(Fraction::shown).collect(joining(" + "));
        return "(%s) ÷ %d × %d%%%s%s"
                .formatted(terms, totals.size(), rule.percent(), exact ? " = " : " ≈ ", value.shown());
    }
}
