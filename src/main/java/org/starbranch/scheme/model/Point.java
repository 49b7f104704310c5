package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scoring point: the smallest thing that gets a score, the inline "(2分)" of the source.
 *
 * @param max the full score, greater than 0; 0 in a checklist
 * @param number as printed, such as 二-6; empty where the source has none, never made up
 * @param scale how the score comes about
 * @param texts what is asked for each level, by code of the level; may be empty where no level is chosen
 * @param sheets codes of the sheets on which it is scored; empty where it follows from other results
 * @param mayNotApply whether the office may declare it not applicable for a type of branch
 * @param onlyFor types of branch that it concerns ({@code teachers}, {@code students}, {@code offices}, {@code retired});
 *     empty for all. For the others it does not apply
 * @param active whether it is used; one that is not keeps its printed points and applies to nobody
 * @param note why it is not used, or what the office should know
 * @param veto code of the veto ground that this point's clause names
 * @param citation the rule of another document that it rests on
 */
public record Point(
        String code,
        String name,
        BigDecimal max,
        int line,
        String number,
        Scale scale,
        Map<String, String> texts,
        List<String> sheets,
        ReasonRule reason,
        Strictness strictness,
        boolean mayNotApply,
        List<String> onlyFor,
        Evidence evidence,
        Responsible responsible,
        boolean active,
        String note,
        @Nullable String veto,
        @Nullable Citation citation)
        implements RubricNode {

    /** How a score comes about; each has its {@link Scale}. */
    public enum Kind {
        GRADED,
        OPTIONS,
        LEVEL,
        CHECK,
        COUNTED,
        BLOCK,
        ROLL_UP
    }

    /** When the score needs words beside it. A counted point explains itself by its list. */
    public enum ReasonRule {
        BELOW_MAXIMUM,
        ALWAYS,
        NONE
    }

    public Kind kind() {
        return scale.kind();
    }

    /**
     * What scores are whole multiples of.
     *
     * @throws NoSuchElementException for a kind without a step
     */
    public BigDecimal step() {
        return findStep().orElseThrow(() -> new NoSuchElementException("Point " + code + " has no step"));
    }

    /** The step of a graded, counted or block point. */
    public Optional<BigDecimal> findStep() {
        if (scale instanceof Scale.Graded graded) {
            return Optional.of(graded.step());
        }
        if (scale instanceof Scale.Counted counted) {
            return Optional.of(counted.step());
        }
        return scale instanceof Scale.Block block ? Optional.of(block.step()) : Optional.empty();
    }

    /** The scores that an options point may get, the highest first; empty for other kinds. */
    public List<ScoreOption> options() {
        return scale instanceof Scale.Options options ? options.options() : List.of();
    }

    public Optional<CountedRule> countedRule() {
        return scale instanceof Scale.Counted counted ? Optional.of(counted.rule()) : Optional.empty();
    }

    public Optional<RollUp> rollUp() {
        return scale instanceof Scale.RolledUp rolled ? Optional.of(rolled.rule()) : Optional.empty();
    }

    public Optional<String> vetoGround() {
        return Optional.ofNullable(veto);
    }

    /** Whether it is scored on the sheet; a point that is not used is on none. */
    public boolean isOn(String sheet) {
        return active && sheets.contains(sheet);
    }

    /** Whether it concerns branches of this type. */
    public boolean concerns(String type) {
        return active && (onlyFor.isEmpty() || onlyFor.contains(type));
    }

    @Override
    public List<Point> children() {
        return List.of();
    }
}
