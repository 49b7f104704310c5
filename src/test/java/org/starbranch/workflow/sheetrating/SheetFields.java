package org.starbranch.workflow.sheetrating;

import java.util.LinkedHashMap;
import java.util.Map;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Point.ReasonRule;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;

/** What somebody types into the form of a sheet: the best that can be given, but for what a story changes. */
public final class SheetFields {

    private static final int BALLOTS = 5;

    private SheetFields() {}

    /** @param changes what is entered instead, by point; a point with an empty change is left empty */
    public static Map<String, String> of(Scheme scheme, String sheet, Map<String, String> changes) {
        Scheme about = scheme.all().stream()
                .filter(candidate -> candidate.findSheet(sheet).isPresent())
                .findFirst()
                .orElseThrow();
        boolean ballot = about.sheet(sheet).raters() == RaterRule.BALLOT;
        Map<String, String> form = new LinkedHashMap<>();
        for (Point point : about.pointsOf(sheet)) {
            String entered = changes.getOrDefault(point.code(), best(about, point));
            form.put(
                    "score_" + point.code(),
                    ballot && !changes.containsKey(point.code()) ? entered + "×" + BALLOTS : entered);
            if (!ballot && isExplained(point, changes)) {
                form.put("reason_" + point.code(), "查阅记录不全");
            }
        }
        if (ballot) {
            form.put("replies", String.valueOf(BALLOTS));
        }
        return form;
    }

    private static boolean isExplained(Point point, Map<String, String> changes) {
        return point.reason() == ReasonRule.ALWAYS
                || point.reason() == ReasonRule.BELOW_MAXIMUM && changes.containsKey(point.code());
    }

    private static String best(Scheme scheme, Point point) {
        if (point.scale() instanceof Scale.Checked) {
            return "met";
        }
        if (point.scale() instanceof Scale.Levels) {
            return scheme.levels().get(0).code();
        }
        return point.max().toPlainString();
    }
}
