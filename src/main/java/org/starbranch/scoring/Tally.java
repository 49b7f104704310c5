package org.starbranch.scoring;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RubricNode;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Sum.State;

/**
 * Adds sheets up: point, item, group, part, total. A point that does not apply is left out and the rest of its item takes
 * its place in proportion: with one of two 2-point points not applicable, 1.5 of the other counts as 1.5 × 4 ÷ 2 = 3. An
 * item of which nothing applies is treated alike in its group, and so on upward (reading Z17). Exact until the band is
 * chosen.
 */
public final class Tally {

    private final Scheme scheme;
    private final Map<String, SheetScores> sheets;
    private final Set<String> notApplicable;
    private final List<Sheet> counting;
    private final List<Fault> missing = new ArrayList<>();

    private Tally(Scheme scheme, Map<String, SheetScores> sheets, Set<String> notApplicable, List<Sheet> counting) {
        this.scheme = scheme;
        this.sheets = sheets;
        this.notApplicable = notApplicable;
        this.counting = counting;
    }

    /**
     * The total of a branch from the sheets that count; a sheet that only informs (支部自评) changes nothing.
     *
     * @param sheets by code of the sheet; one that is not there is missing
     * @param notApplicable points that do not apply to the branch
     */
    public static Score total(Scheme scheme, Map<String, SheetScores> sheets, Set<String> notApplicable) {
        List<Sheet> counting = scheme.sheets().stream().filter(Sheet::inTotal).toList();
        Tally tally = new Tally(scheme, sheets, notApplicable, counting);
        return Score.of(scheme, tally.whole("总分"), tally.missing);
    }

    /** What one sheet comes to by itself, such as the 90 points of a self-assessment; gives no star. */
    public static Sum ofSheet(Scheme scheme, SheetScores scores, Set<String> notApplicable) {
        Sheet sheet = scheme.sheet(scores.sheet());
        return new Tally(scheme, Map.of(sheet.code(), scores), notApplicable, List.of(sheet.weighing(100)))
                .whole(sheet.name());
    }

    private Sum whole(String name) {
        return heading("total", name, scheme.parts());
    }

    private Sum sum(RubricNode node) {
        return node instanceof Point point ? point(point) : heading(node.code(), node.name(), node.children());
    }

    private Sum point(Point point) {
        if (notApplicable.contains(point.code())) {
            return leaf(point, State.NOT_APPLICABLE, Optional.empty(), "不适用");
        }
        Optional<Fraction> value = value(point);
        return value.map(v -> leaf(point, State.VALUE, value, v.shown()))
                .orElseGet(() -> leaf(point, State.MISSING, value, "还没有打分"));
    }

    private Optional<Fraction> value(Point point) {
        Fraction value = Fraction.ZERO;
        boolean complete = true;
        for (Sheet sheet : counting.stream().filter(s -> point.isOn(s.code())).toList()) {
            Optional<Scored> scored =
                    Optional.ofNullable(sheets.get(sheet.code())).flatMap(scores -> scores.of(point.code()));
            if (scored.isEmpty()) {
                missing.add(missing(sheet, point));
                complete = false;
            } else {
                value = value.plus(weighted(scored.get(), sheet));
            }
        }
        return complete ? Optional.of(value) : Optional.empty();
    }

    private static Fraction weighted(Scored scored, Sheet sheet) {
        return Fraction.of(scored.value()).times(Fraction.of(sheet.weight())).dividedBy(Fraction.of(100));
    }

    private Fault missing(Sheet sheet, Point point) {
        String message = "%s：%s还没有打分".formatted(sheet.name(), PointLabel.of(scheme, point));
        return new Fault(sheet.code() + "." + point.code(), Fault.Code.MISSING, message);
    }

    private Sum heading(String code, String name, List<? extends RubricNode> nodes) {
        List<Sum> children =
                nodes.stream().filter(this::isTouched).map(this::sum).toList();
        return new Heading(code, name, children).sum();
    }

    /** Whether any point of it is on a sheet that is added up. */
    private boolean isTouched(RubricNode node) {
        Predicate<Point> onSheet = point -> counting.stream().anyMatch(sheet -> point.isOn(sheet.code()));
        return node instanceof Point point
                ? onSheet.test(point)
                : node.children().stream().anyMatch(this::isTouched);
    }

    private static Sum leaf(Point point, State state, Optional<Fraction> value, String text) {
        return new Sum(
                point.code(),
                point.name(),
                point.max(),
                state,
                value.orElse(null),
                point.name() + "：" + text,
                List.of());
    }

    /** A heading about to be added up. */
    private record Heading(String code, String name, List<Sum> children) {

        Sum sum() {
            if (applicable().isEmpty()) {
                return sum(State.NOT_APPLICABLE, Optional.empty(), "不适用");
            }
            if (applicable().stream().anyMatch(child -> child.state() == State.MISSING)) {
                return sum(State.MISSING, Optional.empty(), "还没有评完");
            }
            Fraction value = isRebased() ? rebased() : plain();
            return sum(State.VALUE, Optional.of(value), worked(value));
        }

        private List<Sum> applicable() {
            return children.stream().filter(Sum::applies).toList();
        }

        private boolean isRebased() {
            return applicable().size() < children.size();
        }

        private Fraction plain() {
            return applicable().stream().map(Sum::required).reduce(Fraction.ZERO, Fraction::plus);
        }

        private Fraction rebased() {
            return plain().times(Fraction.of(max(children))).dividedBy(Fraction.of(max(applicable())));
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
            return "%s × %s ÷ %s".formatted(terms, shown(max(children)), shown(max(applicable())));
        }

        private static String shown(BigDecimal value) {
            return Fraction.of(value).shown();
        }

        private static BigDecimal max(List<Sum> sums) {
            return sums.stream().map(Sum::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private Sum sum(State state, Optional<Fraction> value, String text) {
            return new Sum(code, name, max(children), state, value.orElse(null), name + "：" + text, children);
        }
    }
}
