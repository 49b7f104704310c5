package org.starbranch.scoring;

import java.util.HashMap;
import java.util.Map;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** Sheets for tests, filled in with the full score everywhere. */
final class Sheets {

    private Sheets() {}

    static Map<String, String> full(Scheme scheme, String sheet) {
        Map<String, String> fields = new HashMap<>();
        for (Point point : scheme.pointsOf(sheet)) {
            fields.put("score_" + point.code(), point.max().toPlainString());
            fields.put("reason_" + point.code(), point.reason() == Point.ReasonRule.ALWAYS ? "全年完成" : "");
        }
        return fields;
    }

    static SheetScores scores(Scheme scheme, String sheet, Map<String, String> changes) {
        Map<String, Scored> scores = new HashMap<>();
        scheme.pointsOf(sheet).forEach(point -> scores.put(point.code(), new Scored(point.max(), "")));
        changes.forEach((point, score) -> scores.replace(point, Scored.of(score)));
        return new SheetScores(sheet, scores);
    }
}
