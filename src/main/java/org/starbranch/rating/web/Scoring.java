package org.starbranch.rating.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Checked;
import org.starbranch.scoring.Fault.Code;
import org.starbranch.scoring.HonourList;
import org.starbranch.scoring.Honours;
import org.starbranch.scoring.Scored;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.scoring.Tally;
import org.starbranch.shared.Fault;

/** Adds up the sheets of one request; a missing score leaves the total open, anything wrong is a fault. */
final class Scoring {

    private final Scheme scheme;
    private final ScoreRequest request;
    private final List<Fault> faults;
    private final Map<String, Integer> counts = new HashMap<>();
    private @Nullable String countedHonours;

    Scoring(Scheme scheme, ScoreRequest request, List<Fault> faults) {
        this.scheme = scheme;
        this.request = request;
        this.faults = new ArrayList<>(faults);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What the sheets come to; worth nothing where there are faults. */
    ScoreResponse response() {
        request.honours().ifPresent(this::countHonours);
        Map<String, SheetScores> sheets = new LinkedHashMap<>();
        request.sheets().forEach((sheet, scores) -> read(sheet, scores).ifPresent(read -> sheets.put(sheet, read)));
        scheme.sheets().stream()
                .filter(Sheet::inTotal)
                .forEach(sheet -> sheets.computeIfAbsent(sheet.code(), code -> new SheetScores(code, counted(code))));
        return ScoreResponse.of(Tally.total(scheme, sheets, Set.of()), countedHonours);
    }

    private void countHonours(String lines) {
        for (Point point : scheme.points()) {
            point.countedRule().ifPresent(rule -> count(point, rule, lines));
        }
    }

    private void count(Point point, CountedRule rule, String lines) {
        HonourList list = HonourList.parse("honours", lines, rule);
        if (list instanceof HonourList.Faulty faulty) {
            faulty.faults().forEach(fault -> faults.add(new Fault(fault.field(), fault.message())));
        } else if (list instanceof HonourList.Read read) {
            Honours honours = Honours.count(rule, request.year(), read.honours());
            counts.put(point.code(), honours.points());
            countedHonours = honours.worked();
        }
    }

    private Optional<SheetScores> read(String sheet, Map<String, String> scores) {
        if (scheme.findSheet(sheet).isEmpty()) {
            faults.add(new Fault("sheets." + sheet, "方案没有评分表“" + sheet + "”"));
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>(scores);
        counted(sheet)
                .forEach((point, scored) ->
                        texts.putIfAbsent(point, scored.value().toPlainString()));
        SheetCheck check = SheetCheck.of(scheme, sheet).counting(counts);
        Checked checked = check.checkScores(texts);
        if (checked instanceof Checked.Faulty faulty) {
            faulty.faults().stream()
                    .filter(fault -> fault.code() != Code.MISSING)
                    .forEach(fault -> faults.add(new Fault(path(sheet, fault.field()), fault.message())));
        }
        return Optional.of(check.readable(texts));
    }

    private Map<String, Scored> counted(String sheet) {
        Map<String, Scored> counted = new LinkedHashMap<>();
        scheme.pointsOf(sheet).stream()
                .filter(point -> counts.containsKey(point.code()))
                .forEach(point -> counted.put(point.code(), Scored.of(String.valueOf(counts.get(point.code())))));
        return counted;
    }

    private static String path(String sheet, String field) {
        String point = field.startsWith(SheetCheck.SCORE) ? field.substring(SheetCheck.SCORE.length()) : field;
        return "sheets." + sheet + "." + point;
    }
}
