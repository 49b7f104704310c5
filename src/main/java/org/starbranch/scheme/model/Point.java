package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scoring point: the smallest thing that gets a score, the inline "(2分)" of the source.
 *
 * @param max the full score, greater than 0
 * @param step scores are whole multiples of it; it divides {@code max}
 * @param sheets codes of the sheets on which it is scored
 * @param mayNotApply whether the office may declare it not applicable for a type of branch
 * @param counted present exactly for {@link Kind#COUNTED}
 * @param veto code of the veto ground that this point's clause names
 */
public record Point(
        String code,
        String name,
        BigDecimal max,
        int line,
        Kind kind,
        BigDecimal step,
        List<String> sheets,
        ReasonRule reason,
        Strictness strictness,
        boolean mayNotApply,
        @Nullable CountedRule counted,
        @Nullable String veto)
        implements RubricNode {

    /** Whether somebody judges the point or it follows from a count. */
    public enum Kind {
        GRADED,
        COUNTED
    }

    /** When the score needs words beside it. A counted point explains itself by its list. */
    public enum ReasonRule {
        BELOW_MAXIMUM,
        ALWAYS,
        NONE
    }

    /** Whether the source says 应当, 必须, 不得 (hard) or 一般, 原则上 (soft: falling short prompts for a reason). */
    public enum Strictness {
        HARD,
        SOFT
    }

    public Optional<CountedRule> countedRule() {
        return Optional.ofNullable(counted);
    }

    public Optional<String> vetoGround() {
        return Optional.ofNullable(veto);
    }

    public boolean isOn(String sheet) {
        return sheets.contains(sheet);
    }

    @Override
    public List<Point> children() {
        return List.of();
    }
}
