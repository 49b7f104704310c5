package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starbranch.scheme.model.Scheme;

/** The sheets of one branch added up; without a total as long as anything is missing. */
public sealed interface Score {

    /** The whole with all below it. */
    Sum sum();

    /** The sum of a part, group, item or point; empty for a code that the sheets do not touch. */
    default Optional<Sum> of(String code) {
        return sum().flatten().filter(sum -> sum.code().equals(code)).findFirst();
    }

    /**
     * Everything is there: the total, the star it recommends, and every sum in words.
     *
     * @param total what counts for the star: the points with bonus, at most the scheme's cap (004, reading G1)
     */
    record Complete(Sum sum, Fraction total, Star star, String bandExplanation) implements Score {

        /** All points, bonus included, also beyond the cap. */
        public Fraction raw() {
            return sum.required();
        }

        /** Every worked sum from the points up, the total and its band last. */
        public List<String> worked() {
            return Score.worked(sum, bandExplanation);
        }
    }

    /** At least one point of a sheet that counts is not scored yet; a missing score is not a zero. */
    record Incomplete(Sum sum, List<Fault> missing) implements Score {}

    private static List<String> worked(Sum sum, String last) {
        List<String> lines = new ArrayList<>(sum.upward()
                .filter(s -> !s.children().isEmpty())
                .map(Sum::worked)
                .toList());
        lines.add(last);
        return List.copyOf(lines);
    }

    /** Complete where nothing is missing. */
    static Score of(Scheme scheme, Sum sum, List<Fault> missing) {
        return sum.value().isPresent() && missing.isEmpty()
                ? complete(scheme, sum, sum.required())
                : new Incomplete(sum, List.copyOf(missing));
    }

    private static Complete complete(Scheme scheme, Sum sum, Fraction raw) {
        Fraction counted = raw.atMost(Fraction.of(scheme.cappedAt()));
        String capped = raw.compareTo(counted) > 0
                ? "%s 分超过 %s 分，按 %s 分定星；".formatted(raw.shown(), counted.shown(), counted.shown())
                : "";
        return new Complete(sum, counted, Bands.starOf(scheme, counted), capped + Bands.explain(scheme, counted));
    }
}
