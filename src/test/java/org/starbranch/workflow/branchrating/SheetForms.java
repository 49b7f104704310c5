package org.starbranch.workflow.branchrating;

import java.util.LinkedHashMap;
import java.util.Map;
import org.starbranch.scheme.model.Scheme;

/** Filled-in forms of the scheme of 2023: full marks, and whatever a story changes about them. */
public final class SheetForms {

    private final Scheme scheme;

    public SheetForms(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The branch's own sheet: 85 of 90 points, for it lists no honours. */
    public Map<String, Object> self() {
        Map<String, Object> form = full("self");
        form.put("score_ethics_honours", "0");
        form.put("honours", "");
        form.put("applied_star", "4");
        return form;
    }

    /** The branch's own sheet with these honours, one to a line. */
    public Map<String, Object> self(String honours, String points) {
        Map<String, Object> form = self();
        form.put("honours", honours);
        form.put("score_ethics_honours", points);
        return form;
    }

    /** The assessor's sheet: 85 points. */
    public Map<String, Object> assessor() {
        Map<String, Object> form = full("assessor");
        form.put("score_ethics_honours", "0");
        return form;
    }

    public static Map<String, Object> daily(String score) {
        return Map.of("score_daily_score", score, "reason_daily_score", "交办工作按时完成");
    }

    /** A meeting of 20 with 15 present who all agree. */
    public static Map<String, Object> meeting() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("decision", "CONFIRMED");
        form.put("held_on", "2025-11-18");
        form.put("entitled", "20");
        form.put("present", "15");
        form.put("votes_for", "15");
        form.put("minutes", "逐项讨论自评，一致同意");
        return form;
    }

    private Map<String, Object> full(String sheet) {
        Map<String, Object> form = new LinkedHashMap<>();
        scheme.pointsOf(sheet).forEach(point -> {
            form.put("score_" + point.code(), point.max().toPlainString());
            form.put("reason_" + point.code(), "");
        });
        return form;
    }
}
