package org.starbranch.scoring;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.starbranch.scoring.Sum.State;

/**
 * A heading about to be added up.
 *
 * @param rebases whether what applies takes the place of what does not: with one of two 2-point points not applicable, 1.5 of
 *     the other counts as 1.5 × 4 ÷ 2 = 3
 */
record Heading(String code, String name, List<Sum> children, boolean rebases) {

    Sum sum() {
        if (applicable().isEmpty()) {
            return sum(State.NOT_APPLICABLE, BigDecimal.ZERO, Optional.empty(), "不适用");
        }
        if (applicable().stream().anyMatch(child -> child.state() == State.MISSING)) {
            return sum(State.MISSING, reached(), Optional.empty(), "还没有评完");
        }
        Fraction value = isRebased() ? rebased() : plain();
        return sum(State.VALUE, isRebased() ? max() : reached(), Optional.of(value), worked(value));
    }

    private List<Sum> applicable() {
        return children.stream().filter(Sum::applies).toList();
    }

    private boolean isRebased() {
        return rebases && reached().compareTo(max()) < 0;
    }

    private Fraction plain() {
        return applicable().stream().map(Sum::required).reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction rebased() {
        return plain().times(Fraction.of(max())).dividedBy(Fraction.of(reached()));
    }

    private String worked(Fraction value) {
        List<Sum> added = applicable();
        String terms = added.stream().map(s -> s.required().shown()).collect(joining(" + "));
        String equals =
                value.isExact() && added.stream().allMatch(s -> s.required().isExact()) ? " = " : " ≈ ";
        if (isRebased()) {
            return rebased(added.size() > 1 ? "(" + terms + ")" : terms) + equals + value.shown() + "（不适用部分按比例折算）";
        }
        return added.size() > 1 ? terms + equals + value.shown() : terms;
    }

    private String rebased(String terms) {
        return "%s × %s ÷ %s".formatted(terms, shown(max()), shown(reached()));
    }

    private static String shown(BigDecimal value) {
        return Fraction.of(value).shown();
    }

    private BigDecimal max() {
        return children.stream().map(Sum::max).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What could be reached by what applies. */
    private BigDecimal reached() {
        return children.stream().map(Sum::reachable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Sum sum(State state, BigDecimal reachable, Optional<Fraction> value, String text) {
        return new Sum(code, name, max(), reachable, state, value.orElse(null), name + "：" + text, children);
    }
}
