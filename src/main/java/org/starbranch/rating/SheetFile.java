package org.starbranch.rating;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starbranch.scoring.Honour;
import org.starbranch.scoring.SheetScores;

/**
 * Every sheet that was submitted about one branch in one cycle, revision by revision.
 *
 * @param sheets by code of the sheet and number of the revision, counted from 1
 */
record SheetFile(Map<String, TreeMap<Integer, Submitted>> sheets) {

    /**
     * One revision.
     *
     * @param appliedStar what the branch applies for with its own sheet; empty on any other
     * @param honours listed with the branch's own sheet, in its order
     */
    record Submitted(SheetScores scores, String appliedStar, List<Honour> honours) {}

    /** What holds now of each sheet, by code of the sheet. */
    Map<String, SheetScores> current() {
        return sheets.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        sheet -> sheet.getValue().lastEntry().getValue().scores()));
    }

    /** What holds now of a sheet; one without points where there is none. */
    SheetScores current(String sheet) {
        return newest(sheet).map(Submitted::scores).orElseGet(() -> empty(sheet));
    }

    /** The number of the newest revision; 0 while there is none. */
    int revision(String sheet) {
        return sheets.containsKey(sheet) ? sheets.get(sheet).lastKey() : 0;
    }

    /** An earlier revision; one without points where there is none. */
    SheetScores ofRevision(String sheet, int revision) {
        return Optional.ofNullable(sheets.get(sheet))
                .flatMap(revisions -> Optional.ofNullable(revisions.get(revision)))
                .map(Submitted::scores)
                .orElseGet(() -> empty(sheet));
    }

    /** The honours of the branch's newest sheet, in the order in which it listed them. */
    List<Honour> honours() {
        return newest(Sheets.SELF).map(Submitted::honours).orElse(List.of());
    }

    /** The star that the branch applied for last; empty before its first sheet. */
    String appliedStar() {
        return newest(Sheets.SELF).map(Submitted::appliedStar).orElse("");
    }

    /** With one revision more. */
    SheetFile with(int revision, Submitted submitted) {
        Map<String, TreeMap<Integer, Submitted>> all = new TreeMap<>(sheets);
        all.merge(submitted.scores().sheet(), new TreeMap<>(Map.of(revision, submitted)), (before, added) -> {
            TreeMap<Integer, Submitted> revisions = new TreeMap<>(before);
            revisions.putAll(added);
            return revisions;
        });
        return new SheetFile(all);
    }

    private Optional<Submitted> newest(String sheet) {
        return Optional.ofNullable(sheets.get(sheet))
                .map(revisions -> revisions.lastEntry().getValue());
    }

    private static SheetScores empty(String sheet) {
        return new SheetScores(sheet, Map.of());
    }
}
