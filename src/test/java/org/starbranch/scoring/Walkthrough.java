package org.starbranch.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Score.Complete;

/** Reads the cells of the hand-written tables of the five schemes. */
final class Walkthrough {

    private static final Pattern FRACTION = Pattern.compile("([0-9.]+)(?:/([0-9]+))?");
    private static final Pattern TIMES = Pattern.compile("([0-9]+)×(.+)");

    private Walkthrough() {}

    static List<CsvTable.Row> rows(String table) {
        return CsvTable.rows("/scheme/" + table);
    }

    static Scheme scheme(String code) {
        return SchemeFixtures.named(code);
    }

    /** {@code 92.7} or {@code 1421/15}. */
    static Fraction number(String cell) {
        Matcher matcher = FRACTION.matcher(cell);
        Assertions.assertTrue(matcher.matches(), cell);
        Fraction number = Fraction.of(new BigDecimal(matcher.group(1)));
        return matcher.group(2) == null ? number : number.dividedBy(Fraction.of(Long.parseLong(matcher.group(2))));
    }

    static Optional<Fraction> optional(String cell) {
        return cell.matches("[0-9./]+") ? Optional.of(number(cell)) : Optional.empty();
    }

    /** {@code 14×80；1×79.5} as fifteen times what stands behind the sign. */
    static List<String> times(String cell) {
        List<String> all = new ArrayList<>();
        for (String part : cell.isEmpty() ? new String[0] : cell.split("；")) {
            Matcher matcher = TIMES.matcher(part);
            Assertions.assertTrue(matcher.matches(), part);
            for (int i = 0; i < Integer.parseInt(matcher.group(1)); i++) {
                all.add(matcher.group(2));
            }
        }
        return all;
    }

    static List<String> words(String cell) {
        return Arrays.stream(cell.split("[ \\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** {@code risk=10 theory=0}, by code. */
    static Map<String, String> changes(String cell) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String word : words(cell)) {
            String[] change = word.split("=");
            changes.put(change[0], change[1]);
        }
        return changes;
    }

    /** A sheet of one point, as each source of 002 gives it. */
    static SheetScores whole(Scheme scheme, String sheet, String score) {
        Point point = scheme.pointsOf(sheet).get(0);
        return new SheetScores(sheet, Map.of(point.code(), Scored.of(score)));
    }

    /** The fields of a form as a checked sheet; faults fail the test. */
    static SheetScores checked(Scheme scheme, String sheet, Map<String, String> scores) {
        Checked checked = SheetCheck.of(scheme, sheet).checkScores(scores);
        Assertions.assertTrue(checked instanceof Checked.Valid, checked.toString());
        return ((Checked.Valid) checked).scores();
    }

    static Optional<Complete> complete(Score score) {
        return score instanceof Complete complete ? Optional.of(complete) : Optional.empty();
    }
}
