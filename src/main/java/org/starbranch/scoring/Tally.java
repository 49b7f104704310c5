package org.starbranch.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.NotApplicable;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RubricNode;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Sum.State;

/**
 * Adds sheets up: point, item, group, part, total. What does not apply is treated by the scheme's {@link NotApplicable}: as
 * a rule it is left out and the rest of its item takes its place in proportion (reading Z17). A point on several sheets is
 * the sum of what each gives by its weight; a point that follows from other results comes with them. Exact until the band
 * is chosen.
 */
public final class Tally {

    private final Scheme scheme;
    private final Map<String, SourceResult> sources;
    private final Optional<Map<String, RolledUp>> rolledUp;
    private final Set<String> notApplicable;
    private final List<Sheet> counting;
    private final List<Fault> missing = new ArrayList<>();

    private Tally(
            Scheme scheme,
            Map<String, SourceResult> sources,
            Optional<Map<String, RolledUp>> rolledUp,
            Set<String> notApplicable,
            List<Sheet> counting) {
        this.scheme = scheme;
        this.sources = sources;
        this.rolledUp = rolledUp;
        this.notApplicable = new HashSet<>(notApplicable);
        scheme.points().stream()
                .filter(point -> !point.active())
                .map(Point::code)
                .forEach(this.notApplicable::add);
        this.counting = counting;
    }

    /**
     * The total of a branch from the sheets that count, each filled in by one person; a sheet that only informs (支部自评)
     * changes nothing.
     *
     * @param sheets by code of the sheet; one that is not there is missing
     * @param notApplicable points that do not apply to the branch
     */
    public static Score total(Scheme scheme, Map<String, SheetScores> sheets, Set<String> notApplicable) {
        Map<String, SourceResult> sources = new HashMap<>();
        sheets.forEach((sheet, scores) -> sources.put(sheet, SourceResult.of(scores)));
        return total(scheme, sources, Map.of(), notApplicable);
    }

    /**
     * The total from sources that several people may have filled in, and from the results of others.
     *
     * @param sources by code of the sheet; one that is not there or has no result is missing, and with it the total
     * @param rolledUp by point, what follows from the results of the children
     */
    public static Score total(
            Scheme scheme,
            Map<String, SourceResult> sources,
            Map<String, RolledUp> rolledUp,
            Set<String> notApplicable) {
        List<Sheet> counting = scheme.sheets().stream().filter(Sheet::inTotal).toList();
        Tally tally = new Tally(scheme, sources, Optional.of(rolledUp), notApplicable, counting);
        Sum sum = tally.whole("总分");
        return Score.of(scheme, sum, tally.missing);
    }

    /** What one sheet comes to by itself, such as the 90 points of a self-assessment; gives no star. */
    public static Sum ofSheet(Scheme scheme, SheetScores scores, Set<String> notApplicable) {
        return ofSource(scheme, SourceResult.of(scores), notApplicable);
    }

    /** What one source comes to by itself, such as the mean of a panel; gives no star. */
    public static Sum ofSource(Scheme scheme, SourceResult source, Set<String> notApplicable) {
        Sheet sheet = scheme.sheet(source.sheet());
        Map<String, SourceResult> alone = Map.of(sheet.code(), source);
        return new Tally(scheme, alone, Optional.empty(), notApplicable, List.of(sheet.weighing(100)))
                .whole(sheet.name());
    }

    private Sum whole(String name) {
        Sum sum = heading("total", name, scheme.parts(), scheme.notApplicable() != NotApplicable.LEAVE_OUT);
        sources.values().stream()
                .filter(source ->
                        counting.stream().anyMatch(sheet -> sheet.code().equals(source.sheet())))
                .flatMap(source -> source.missing().stream())
                .map(owed -> new Fault(owed.sheet(), Fault.Code.MISSING, owed.text()))
                .forEach(missing::add);
        return sum;
    }

    private Sum sum(RubricNode node) {
        return node instanceof Point point
                ? point(point)
                : heading(node.code(), node.name(), node.children(), rebases(node));
    }

    /** Whether what does not apply below is made up for here; the policy says how far up that begins. */
    private boolean rebases(RubricNode node) {
        return switch (scheme.notApplicable()) {
            case ITEM, NEVER -> true;
            case GROUP -> !(node instanceof Item);
            case LEAVE_OUT -> false;
        };
    }

    private Sum point(Point point) {
        if (notApplicable.contains(point.code())) {
            return leaf(point, State.NOT_APPLICABLE, Optional.empty(), "不适用");
        }
        if (point.rollUp().isPresent()) {
            return rolledUp(point);
        }
        PointValue value = value(point);
        return value.exact()
                .map(v -> leaf(point, State.VALUE, value.exact(), value.worked()))
                .orElseGet(() -> leaf(point, State.MISSING, Optional.empty(), "还没有打分"));
    }

    private Sum rolledUp(Point point) {
        Optional<RolledUp> result = rolledUp.map(results -> results.get(point.code()));
        Optional<Fraction> value = result.flatMap(RolledUp::value);
        if (value.isEmpty()) {
            missing.add(new Fault(point.code(), Fault.Code.MISSING, "%s：没有已评定的下级".formatted(point.name())));
            return leaf(point, State.MISSING, Optional.empty(), "没有已评定的下级");
        }
        return leaf(point, State.VALUE, value, result.orElseThrow().worked());
    }

    private PointValue value(Point point) {
        PointValue value = new PointValue();
        for (Sheet sheet : counting.stream().filter(s -> point.isOn(s.code())).toList()) {
            SourceResult source = sources.get(sheet.code());
            Optional<Fraction> given = Optional.ofNullable(source).flatMap(result -> result.of(point.code()));
            given.ifPresentOrElse(score -> value.add(score, sheet.weight()), () -> value.lacks());
            if (given.isEmpty() && (source == null || source.isComplete())) {
                missing.add(missing(sheet, point));
            }
        }
        return value;
    }

    private Fault missing(Sheet sheet, Point point) {
        String message = "%s：%s还没有打分".formatted(sheet.name(), PointLabel.of(scheme, point));
        return new Fault(sheet.code() + "." + point.code(), Fault.Code.MISSING, message);
    }

    private Sum heading(String code, String name, List<? extends RubricNode> nodes, boolean rebases) {
        List<Sum> children =
                nodes.stream().filter(this::isTouched).map(this::sum).toList();
        return new Heading(code, name, children, rebases).sum();
    }

    /** Whether any point of it is on a sheet that is added up, or follows from other results where the whole is. */
    private boolean isTouched(RubricNode node) {
        return node instanceof Point point
                ? isCounted(point)
                : node.children().stream().anyMatch(this::isTouched);
    }

    private boolean isCounted(Point point) {
        return point.rollUp().isPresent()
                ? rolledUp.isPresent()
                : counting.stream().anyMatch(sheet -> point.sheets().contains(sheet.code()));
    }

    private static Sum leaf(Point point, State state, Optional<Fraction> value, String text) {
        return new Sum(
                point.code(),
                point.name(),
                point.max(),
                state == State.NOT_APPLICABLE ? BigDecimal.ZERO : point.max(),
                state,
                value.orElse(null),
                point.name() + "：" + text,
                List.of());
    }
}
