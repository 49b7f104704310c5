package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Score.Complete;
import org.starbranch.scoring.Score.Incomplete;

/**
 * The two halves of a period as one result: the mean of what counts in each, so that a half is capped before it is averaged
 * (004, readings G1 and G3). Where a half is not complete there is no mean and no star.
 *
 * @param first the first half, or what is missing in it
 * @param second the second half
 */
public record Halves(Scheme scheme, Score first, Score second) {

    /** What counts: the mean of the two, exact; empty while a half is not complete. */
    public Optional<Fraction> total() {
        return complete()
                .flatMap(halves -> mean(halves.stream().map(Complete::total).toList()));
    }

    /** The mean of the totals with bonus, for information. */
    public Optional<Fraction> raw() {
        return complete()
                .flatMap(halves -> mean(halves.stream().map(Complete::raw).toList()));
    }

    public Optional<Star> star() {
        return total().map(total -> Bands.starOf(scheme, total));
    }

    /** The sum and its band in Chinese: {@code (90 + 100) ÷ 2 = 95}; empty while a half is not complete. */
    public List<String> worked() {
        return complete()
                .map(halves -> List.of(
                        worked(halves.get(0).total(), halves.get(1).total()),
                        Bands.explain(scheme, total().orElseThrow())))
                .orElse(List.of());
    }

    /** What is missing, the first half's first. */
    public List<Fault> missing() {
        List<Fault> missing = new ArrayList<>();
        for (Score half : List.of(first, second)) {
            if (half instanceof Incomplete incomplete) {
                missing.addAll(incomplete.missing());
            }
        }
        return List.copyOf(missing);
    }

    /** The mean of two numbers as it is worked out, also where it only informs (001, reading B4). */
    public static String worked(Fraction first, Fraction second) {
        Fraction mean = mean(List.of(first, second)).orElseThrow();
        boolean exact = mean.isExact() && first.isExact() && second.isExact();
        return "(%s + %s) ÷ 2 %s %s".formatted(first.shown(), second.shown(), exact ? "=" : "≈", mean.shown());
    }

    /** The mean of the two halves; empty while one is missing. */
    public static Optional<Fraction> mean(List<Fraction> halves) {
        return halves.size() < 2 ? Optional.empty() : Mean.of(halves);
    }

    private Optional<List<Complete>> complete() {
        return first instanceof Complete one && second instanceof Complete two
                ? Optional.of(List.of(one, two))
                : Optional.empty();
    }
}
