package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Responsible;
import org.starbranch.scheme.model.Scheme;

/**
 * How far a branch is on a checklist: counts and shares, no star (003, reading X4). What is the general branch's or the
 * college's doing is told beside it and not charged to the branch (reading X5).
 *
 * @param all the branch's own points
 * @param groups the same for each group of the list that has any, in its order
 * @param others the points that somebody else answers for
 * @param unchecked the branch's applicable points that nobody has looked at yet
 */
public record Progress(Counts all, List<OfGroup> groups, Map<Responsible, Counts> others, List<Point> unchecked) {

    public Progress {
        groups = List.copyOf(groups);
        others = Map.copyOf(others);
        unchecked = List.copyOf(unchecked);
    }

    /** The branch's own points of one group. */
    public record OfGroup(Group group, Counts counts) {}

    /**
     * Numbers of points; {@code met}, {@code partlyMet}, {@code notMet} and {@code unchecked} add up to {@code applicable}.
     *
     * @param notApplicable points that do not concern the branch, in no other number
     */
    public record Counts(int met, int partlyMet, int notMet, int notApplicable, int unchecked) {

        public int applicable() {
            return met + partlyMet + notMet + unchecked;
        }

        /** Exact percent of applicable points that are met, partly met ones not among them; empty until all are checked. */
        public Optional<Fraction> share() {
            return unchecked > 0 || applicable() == 0
                    ? Optional.empty()
                    : Optional.of(Fraction.of(met).times(Fraction.of(100)).dividedBy(Fraction.of(applicable())));
        }

        /** Such as {@code 25 ÷ 30 ≈ 83.33%}; says what is not checked, or that nothing applies. */
        public String worked() {
            if (unchecked > 0) {
                return "%d 条中还有 %d 条没有核查，不出进展".formatted(applicable(), unchecked);
            }
            return share().map(this::worked).orElse("没有适用的条目");
        }

        private String worked(Fraction share) {
            return "%d ÷ %d %s %s%%".formatted(met, applicable(), share.isExact() ? "=" : "≈", share.shown());
        }

        private Counts plus(Counts other) {
            return new Counts(
                    met + other.met,
                    partlyMet + other.partlyMet,
                    notMet + other.notMet,
                    notApplicable + other.notApplicable,
                    unchecked + other.unchecked);
        }
    }

    private static final Counts NOTHING = new Counts(0, 0, 0, 0, 0);

    /**
     * Counts a checklist.
     *
     * @param states by code of the point; one that is not there is not checked
     * @param type the branch's type, such as {@code teachers}; points for other types do not apply to it
     */
    public static Progress of(Scheme scheme, Map<String, CheckState> states, String type) {
        Counts all = NOTHING;
        List<OfGroup> groups = new ArrayList<>();
        Map<Responsible, Counts> others = new EnumMap<>(Responsible.class);
        List<Point> unchecked = new ArrayList<>();
        for (Group group : scheme.groups()) {
            Counts own = NOTHING;
            for (Point point : points(group)) {
                Counts one = counts(point, Optional.ofNullable(states.get(point.code())), type);
                if (point.responsible() == Responsible.BRANCH) {
                    own = own.plus(one);
                    unchecked.addAll(one.unchecked() > 0 ? List.of(point) : List.of());
                } else {
                    others.merge(point.responsible(), one, Counts::plus);
                }
            }
            all = all.plus(own);
            groups.add(new OfGroup(group, own));
        }
        return new Progress(
                all, groups.stream().filter(g -> !g.counts().equals(NOTHING)).toList(), others, unchecked);
    }

    private static List<Point> points(Group group) {
        return group.items().stream().map(Item::points).flatMap(List::stream).toList();
    }

    private static Counts counts(Point point, Optional<CheckState> state, String type) {
        if (!point.concerns(type)) {
            return new Counts(0, 0, 0, 1, 0);
        }
        return state.map(known -> switch (known) {
                    case MET -> new Counts(1, 0, 0, 0, 0);
                    case PARTLY_MET -> new Counts(0, 1, 0, 0, 0);
                    case NOT_MET -> new Counts(0, 0, 1, 0, 0);
                    case NOT_APPLICABLE -> new Counts(0, 0, 0, 1, 0);
                })
                .orElse(new Counts(0, 0, 0, 0, 1));
    }
}
