package org.starbranch.rating;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.shared.Fault;

/** The fields of a submitted form: those of the sheet's points, and the few beside them. */
record SheetFields(Map<String, String> all) {

    /** The scores and reasons. */
    Map<String, String> ofPoints() {
        return all.entrySet().stream()
                .filter(e -> isOfPoint(e.getKey()))
                .collect(toMap(Map.Entry::getKey, e -> text(e.getKey())));
    }

    /** The trimmed text of a field; empty where it was not sent. */
    String text(String field) {
        return all.getOrDefault(field, "").strip();
    }

    boolean isTicked(String field) {
        return text(field).equals("true");
    }

    /** A fault for each field that is neither a point's nor one of {@code known}. */
    List<Fault> unknownBeside(Set<String> known) {
        return all.keySet().stream()
                .filter(field -> !isOfPoint(field) && !known.contains(field))
                .sorted()
                .map(field -> new Fault(field, "表单里没有“" + field + "”这一项，不能提交"))
                .toList();
    }

    static List<Fault> faults(List<org.starbranch.scoring.Fault> found) {
        return found.stream()
                .map(fault -> new Fault(fault.field(), fault.message()))
                .toList();
    }

    private static boolean isOfPoint(String field) {
        return field.startsWith(SheetCheck.SCORE) || field.startsWith(SheetCheck.REASON);
    }
}
