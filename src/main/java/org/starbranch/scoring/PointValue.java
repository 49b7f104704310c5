package org.starbranch.scoring;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One point about to be put together from what each source gives it by its weight. */
final class PointValue {

    private static final int WHOLE = 100;

    private final List<Fraction> scores = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private boolean complete = true;

    void add(Fraction score, int weight) {
        scores.add(score);
        weights.add(weight);
    }

    void lacks() {
        complete = false;
    }

    /** Empty while a source has given nothing. */
    Optional<Fraction> exact() {
        return complete
                ? parts().stream().reduce(Fraction::plus).or(() -> Optional.of(Fraction.ZERO))
                : Optional.empty();
    }

    private List<Fraction> parts() {
        List<Fraction> parts = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            parts.add(scores.get(i).percent(weights.get(i)));
        }
        return parts;
    }

    /** {@code 94 × 30% + 93 × 50% + 90 × 20% = 28.2 + 46.5 + 18 = 92.7}; the bare number where one source gives all. */
    String worked() {
        Fraction value = exact().orElseThrow();
        if (weights.stream().allMatch(weight -> weight == WHOLE)) {
            return value.shown();
        }
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            terms.add("%s × %d%%".formatted(scores.get(i).shown(), weights.get(i)));
        }
        boolean exact = value.isExact() && parts().stream().allMatch(Fraction::isExact);
        String shares = parts().size() > 1
                ? (exact ? " = " : " ≈ ")
                        + parts().stream().map(Fraction::shown).collect(joining(" + "))
                : "";
        return String.join(" + ", terms) + shares + (exact ? " = " : " ≈ ") + value.shown();
    }
}
