package org.starbranch.rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Honour;
import org.starbranch.scoring.HonourList;
import org.starbranch.scoring.Honours;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.scoring.Star;
import org.starbranch.shared.FormFields;

/**
 * A branch's own sheet as typed: the scores, the list of honours that counted points follow from, and the star that the
 * branch applies for (拟申报星级), which must be within reach of its score (reading Z14).
 *
 * @param check the sheet's check, before honours are counted
 * @param year of the cycle
 */
record OwnSheet(SheetCheck check, int year, FormFields form) {

    static final String HONOURS = "honours";
    static final String APPLIED_STAR = "applied_star";

    /** What was read. */
    record Reading(SheetScores scores, List<Honour> honours, Star applied) {}

    /** Reads the honours from their text field; there is a reading wherever the form stays faultless. */
    Optional<Reading> read(String appliedStar) {
        return read(honours(), appliedStar);
    }

    /** Reads with honours that stand already. */
    Optional<Reading> read(List<Honour> honours, String appliedStar) {
        return read(Optional.of(honours), appliedStar);
    }

    private Optional<Reading> read(Optional<List<Honour>> honours, String appliedStar) {
        SheetCheck counting = honours.map(list -> check.counting(counts(scheme(), year, list)))
                .orElse(check);
        Optional<SheetScores> scores = new PointFields(form).scores(counting);
        Optional<Star> applied = star(appliedStar);
        scores.ifPresent(sheet -> applied.ifPresent(star -> requireInReach(sheet, star)));
        return honours.flatMap(list -> scores.flatMap(sheet -> applied.map(star -> new Reading(sheet, list, star))));
    }

    private void requireInReach(SheetScores scores, Star applied) {
        StarsInReach.of(scheme(), scores).fault(applied).ifPresent(text -> form.fault(APPLIED_STAR, text));
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

    private Optional<List<Honour>> honours() {
        HonourList list = scheme().points().stream()
                .flatMap(point -> point.countedRule().stream())
                .findFirst()
                .map(rule -> HonourList.parse(HONOURS, form.text(HONOURS), rule))
                .orElseGet(() -> new HonourList.Read(List.of()));
        if (list instanceof HonourList.Faulty faulty) {
            PointFields.addTo(form, faulty.faults());
        }
        return list instanceof HonourList.Read read ? Optional.of(read.honours()) : Optional.empty();
    }

    private Optional<Star> star(String text) {
        boolean isStar = text.matches("[1-5]");
        form.require(isStar, APPLIED_STAR, "请选择拟申报星级");
        return isStar ? Optional.of(Star.of(text)) : Optional.empty();
    }

    private Scheme scheme() {
        return check.scheme();
    }
}
