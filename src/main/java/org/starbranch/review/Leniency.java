package org.starbranch.review;

import java.util.List;
import org.starbranch.scoring.Fraction;

/**
 * How strictly one general branch scored beside the whole college (004, reading G5). For showing only.
 *
 * @param branches scored branches of it
 * @param mean of their totals, two places
 * @param beyond the mean of the whole college that it is higher, two places, negative where it is lower
 */
public record Leniency(String name, int branches, String mean, String beyond) {

    static Leniency of(String name, List<Fraction> own, List<Fraction> all) {
        Fraction mean = mean(own);
        Fraction difference = mean.plus(mean(all).times(Fraction.of(-1)));
        return new Leniency(
                name,
                own.size(),
                mean.rounded().toPlainString(),
                difference.rounded().toPlainString());
    }

    private static Fraction mean(List<Fraction> totals) {
        return totals.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(totals.size()));
    }
}
