package org.starbranch.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Checked;
import org.starbranch.scoring.Honour;
import org.starbranch.scoring.HonourList;
import org.starbranch.scoring.Honours;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Fault;

/**
 * A branch's own sheet as typed: the scores, the list of honours that counted points follow from, and the star that the
 * branch applies for (拟申报星级), which must be within reach of its score (reading Z14).
 *
 * @param check the sheet's check, before honours are counted
 * @param year of the cycle
 */
record OwnSheet(SheetCheck check, int year, SheetFields fields) {

    static final String HONOURS = "honours";
    static final String APPLIED_STAR = "applied_star";

    /** What became of it. */
    sealed interface Reading {

        record Valid(SheetScores scores, List<Honour> honours, Star applied) implements Reading {}

        /** At least one fault. */
        record Faulty(List<Fault> faults) implements Reading {}
    }

    /** Reads the honours from their text field. */
    Reading read(String appliedStar) {
        List<Fault> faults = new ArrayList<>();
        return read(honours(faults), appliedStar, faults);
    }

    /** Reads with honours that stand already. */
    Reading read(List<Honour> honours, String appliedStar) {
        return read(honours, appliedStar, new ArrayList<>());
    }

    private Reading read(List<Honour> honours, String appliedStar, List<Fault> faults) {
        SheetCheck counting = faults.isEmpty() ? check.counting(counts(scheme(), year, honours)) : check;
        Checked checked = counting.check(fields.ofPoints());
        if (checked instanceof Checked.Faulty faulty) {
            faults.addAll(SheetFields.faults(faulty.faults()));
        }
        Optional<Star> applied = star(appliedStar, faults);
        if (checked instanceof Checked.Valid valid) {
            applied.flatMap(star -> StarsInReach.of(scheme(), valid.scores()).fault(star))
                    .ifPresent(text -> faults.add(new Fault(APPLIED_STAR, text)));
            if (faults.isEmpty()) {
                return new Reading.Valid(valid.scores(), honours, applied.orElseThrow());
            }
        }
        return new Reading.Faulty(faults);
    }

    /** What a list of honours comes to, for each counted point. */
    static Map<String, Integer> counts(Scheme scheme, int year, List<Honour> honours) {
        Map<String, Integer> counts = new HashMap<>();
        scheme.points()
                .forEach(point -> point.countedRule()
                        .ifPresent(rule -> counts.put(
                                point.code(), Honours.count(rule, year, honours).points())));
        return counts;
    }

    private List<Honour> honours(List<Fault> faults) {
        Optional<Point> counted = scheme().points().stream()
                .filter(point -> point.countedRule().isPresent())
                .findFirst();
        HonourList list = counted.flatMap(Point::countedRule)
                .map(rule -> HonourList.parse(HONOURS, fields.text(HONOURS), rule))
                .orElseGet(() -> new HonourList.Read(List.of()));
        if (list instanceof HonourList.Faulty faulty) {
            faults.addAll(SheetFields.faults(faulty.faults()));
        }
        return list instanceof HonourList.Read read ? read.honours() : List.of();
    }

    private static Optional<Star> star(String text, List<Fault> faults) {
        if (text.matches("[1-5]")) {
            return Optional.of(Star.of(text));
        }
        faults.add(new Fault(APPLIED_STAR, "请选择拟申报星级"));
        return Optional.empty();
    }

    private Scheme scheme() {
        return check.scheme();
    }
}
