package org.starbranch.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Point.ReasonRule;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Checked;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.FormFields;

/**
 * Checks what was typed into one sheet, all faults at once: {@code score_<point>}, {@code reason_<point>} and, where a point
 * may be declared not applicable to a branch, {@code not_applicable_<point>} with a reason. What a value may be is said by
 * {@link SheetCheck}.
 *
 * @param unconcerned points that are not asked of this subject; their fields stay empty
 * @param returned points that alone came back for a correction, with a reason each; empty where the whole sheet is asked for
 */
record EntryCheck(Scheme scheme, Sheet sheet, Set<String> unconcerned, Set<String> returned, FormFields form) {

    static final String DECLARED = "not_applicable_";

    /** Kept as the entry of a point that was declared not applicable. */
    static final String NOT_APPLICABLE = CheckStates.code(CheckState.NOT_APPLICABLE);

    /** How many valid ballots a tally is made of. */
    static final String REPLIES = "replies";

    /** The entries by point; faults are the form's. */
    Map<String, Entry> entries() {
        refuseUnknown();
        return isBallot() ? new BallotTally(scheme, sheet, form).entries() : ofOne();
    }

    boolean isBallot() {
        return sheet.raters() == RaterRule.BALLOT;
    }

    private Map<String, Entry> ofOne() {
        Set<String> declared = declared();
        Set<String> without = new HashSet<>(unconcerned);
        without.addAll(declared);
        Map<String, String> fields = form.named(field -> field.startsWith(SheetCheck.SCORE)
                || field.startsWith(SheetCheck.REASON)
                        && !declared.contains(field.substring(SheetCheck.REASON.length())));
        Checked checked = sheetCheck().without(without).check(fields);
        if (checked instanceof Checked.Faulty faulty) {
            faulty.faults().forEach(fault -> form.fault(fault.field(), fault.message()));
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf(sheet.code())) {
            if (isAsked(point)) {
                refuseExcuse(point);
                demandReason(point);
                entries.put(point.code(), entry(point, declared.contains(point.code())));
            }
        }
        return entries;
    }

    private SheetCheck sheetCheck() {
        SheetCheck whole = SheetCheck.of(scheme, sheet.code());
        return returned.isEmpty() ? whole : whole.correcting(new SheetScores(sheet.code(), Map.of()), returned);
    }

    private boolean isAsked(Point point) {
        return !unconcerned.contains(point.code()) && (returned.isEmpty() || returned.contains(point.code()));
    }

    /** Who corrects a line, or lets it stand, says why; but for a point that takes no words. */
    private void demandReason(Point point) {
        String field = SheetCheck.REASON + point.code();
        form.require(
                returned.isEmpty() || point.reason() == ReasonRule.NONE || !form.isBlank(field),
                field,
                scheme.itemOf(point).name() + "：请写明更正或者维持的理由");
    }

    private Entry entry(Point point, boolean declared) {
        String entered = declared ? NOT_APPLICABLE : form.text(SheetCheck.SCORE + point.code());
        return new Entry(entered, form.text(SheetCheck.REASON + point.code()));
    }

    /** Points that the rater declares not applicable, with a reason. */
    private Set<String> declared() {
        Set<String> declared = mayBeDeclared(scheme, sheet).stream()
                .map(Point::code)
                .filter(point -> form.isTicked(DECLARED + point))
                .collect(Collectors.toSet());
        declared.forEach(point -> form.required(
                SheetCheck.REASON + point, scheme.itemOf(point).name() + "不适用的理由", SheetCheck.REASON_LIMIT));
        return declared;
    }

    /** The points of a sheet that may be declared not applicable beside their score; a check has a state for it. */
    static List<Point> mayBeDeclared(Scheme scheme, Sheet sheet) {
        return scheme.pointsOf(sheet.code()).stream()
                .filter(point -> point.mayNotApply() && !(point.scale() instanceof Scale.Checked))
                .toList();
    }

    /** 不适用 is for points that the scheme says may not apply. */
    private void refuseExcuse(Point point) {
        String field = SheetCheck.SCORE + point.code();
        boolean excused =
                point.scale() instanceof Scale.Checked && form.text(field).equals(NOT_APPLICABLE);
        form.require(
                !excused || point.mayNotApply(), field, scheme.itemOf(point).name() + "：对各支部都适用，不能填不适用");
    }

    private void refuseUnknown() {
        Map<String, Boolean> known = new HashMap<>();
        known.put(REPLIES, isBallot());
        scheme.pointsOf(sheet.code()).forEach(point -> {
            known.put(SheetCheck.SCORE + point.code(), true);
            known.put(SheetCheck.REASON + point.code(), !isBallot());
        });
        mayBeDeclared(scheme, sheet).forEach(point -> known.put(DECLARED + point.code(), !isBallot()));
        form.refuseUnknown(field -> known.getOrDefault(field, false));
    }
}
