package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/**
 * Checks what was typed into one sheet of a scheme, all faults at once. A point that nobody scored is missing, not zero.
 *
 * @param sheet code of the sheet
 * @param counts for a counted point what its list comes to; without an entry the count is not checked
 * @param notApplicable points that the office declared not applicable; they stay empty
 * @param correction for an item-level return, what may change and what stood before
 */
public record SheetCheck(
        Scheme scheme, String sheet, Map<String, Integer> counts, Set<String> notApplicable, Correction correction) {

    /** Fields are {@code score_<point>} and {@code reason_<point>}. */
    public static final String SCORE = "score_";

    public static final String REASON = "reason_";

    /** The longest reason, in characters after trimming. */
    public static final int REASON_LIMIT = 1000;

    /** A first submission: every point of the sheet may be scored. */
    public static SheetCheck of(Scheme scheme, String sheet) {
        return new SheetCheck(scheme, scheme.sheet(sheet).code(), Map.of(), Set.of(), Correction.NONE);
    }

    /** Checks counted points against what their lists come to. */
    public SheetCheck counting(Map<String, Integer> counts) {
        return new SheetCheck(scheme, sheet, Map.copyOf(counts), notApplicable, correction);
    }

    public SheetCheck without(Set<String> notApplicable) {
        return new SheetCheck(scheme, sheet, counts, Set.copyOf(notApplicable), correction);
    }

    /** Only the named points may change; the others keep what stood before, whether they are sent again or not. */
    public SheetCheck correcting(SheetScores before, Set<String> points) {
        return new SheetCheck(scheme, sheet, counts, notApplicable, new Correction(before.points(), points, true));
    }

    /** Checks the fields of a form. */
    public Checked check(Map<String, String> fields) {
        return check(fields, true);
    }

    /** Checks bare scores by point, without reasons, as the API sends them. */
    public Checked checkScores(Map<String, String> scores) {
        Map<String, String> fields = new HashMap<>();
        scores.forEach((point, score) -> fields.put(SCORE + point, score));
        return check(fields, false);
    }

    /** What can be read of bare scores that are not complete, faults or not: to add up what is there. */
    public SheetScores readable(Map<String, String> scores) {
        Map<String, Scored> read = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf(sheet)) {
            new PointScale(scheme, point)
                    .read(scores.getOrDefault(point.code(), ""))
                    .read()
                    .ifPresent(known -> read.put(point.code(), new Scored(known.value(), "", known.choice())));
        }
        return new SheetScores(sheet, read);
    }

    private Checked check(Map<String, String> fields, boolean reasons) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Scored> scores = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf(sheet)) {
            new PointCheck(this, point, reasons, faults).check(fields).ifPresent(s -> scores.put(point.code(), s));
        }
        unknownFields(fields, faults);
        return faults.isEmpty()
                ? new Checked.Valid(new SheetScores(sheet, scores))
                : new Checked.Faulty(List.copyOf(faults));
    }

    private void unknownFields(Map<String, String> fields, List<Fault> faults) {
        Set<String> known = scheme.pointsOf(sheet).stream().map(Point::code).collect(Collectors.toSet());
        fields.keySet().stream()
                .filter(field -> !known.contains(pointOf(field)))
                .sorted()
                .forEach(field ->
                        faults.add(new Fault(field, Fault.Code.UNKNOWN_FIELD, "“%s”不是本表的采分点".formatted(field))));
    }

    private static String pointOf(String field) {
        if (field.startsWith(SCORE)) {
            return field.substring(SCORE.length());
        }
        return field.startsWith(REASON) ? field.substring(REASON.length()) : "";
    }

    /** What a return left open: the scores before, and the points that may change. */
    public record Correction(Map<String, Scored> before, Set<String> points, boolean active) {

        static final Correction NONE = new Correction(Map.of(), Set.of(), false);

        boolean locks(Point point) {
            return active && !points.contains(point.code());
        }
    }
}
