package org.starbranch.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Checked;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.shared.FormFields;

/**
 * A ballot on paper as the office counts it, point by point: {@code 优秀×5，合格×3} or {@code 90×14，89.5×1}. The counts of each
 * point add up to the number of valid ballots; who voted what is not known here.
 */
record BallotTally(Scheme scheme, Sheet sheet, FormFields form) {

    private static final Pattern PAIR = Pattern.compile("(.+?)\\s*[×xX*]\\s*([0-9]{1,4})");

    /** One entry for each point, {@code <value>*<count>,…}; faults are the form's. */
    Map<String, Entry> entries() {
        int replies = form.count(EntryCheck.REPLIES).orElse(0);
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf(sheet.code())) {
            List<String> pairs = pairs(point);
            List<String> votes =
                    pairs.stream().flatMap(pair -> votes(pair).stream()).toList();
            form.require(
                    pairs.isEmpty() || votes.size() == replies,
                    SheetCheck.SCORE + point.code(),
                    name(point) + "：各项票数之和 " + votes.size() + " 与有效票数 " + replies + " 不符");
            values.put(point.code(), votes);
            entries.put(point.code(), new Entry(String.join(",", pairs), ""));
        }
        if (form.isFaultless()) {
            check(values, replies);
        }
        return entries;
    }

    /** The votes behind a kept tally, one for each ballot, in an order that means nothing. */
    static List<String> votes(String kept) {
        List<String> votes = new ArrayList<>();
        for (String pair : kept.split(",")) {
            int star = pair.lastIndexOf('*');
            for (int vote = Integer.parseInt(pair.substring(star + 1)); vote > 0; vote--) {
                votes.add(pair.substring(0, star));
            }
        }
        return votes;
    }

    private List<String> pairs(Point point) {
        String field = SheetCheck.SCORE + point.code();
        List<String> pairs = new ArrayList<>();
        for (String typed : form.text(field).split("[，,；;、]")) {
            Matcher matcher = PAIR.matcher(typed.strip());
            if (!matcher.matches()) {
                form.fault(field, name(point) + "：票数应当写成“" + example() + "”");
                return List.of();
            }
            pairs.add(code(matcher.group(1).strip()) + "*" + Integer.parseInt(matcher.group(2)));
        }
        return pairs;
    }

    /** People write a level by its name. */
    private String code(String typed) {
        return scheme.levels().stream()
                .filter(level -> level.name().equals(typed))
                .map(Level::code)
                .findFirst()
                .orElse(typed);
    }

    /** Each vote is what somebody could have given. */
    private void check(Map<String, List<String>> values, int replies) {
        SheetCheck check = SheetCheck.of(scheme, sheet.code());
        Set<String> told = new LinkedHashSet<>();
        for (int ballot = 0; ballot < replies; ballot++) {
            Map<String, String> scores = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> point : values.entrySet()) {
                scores.put(point.getKey(), point.getValue().get(ballot));
            }
            if (check.checkScores(scores) instanceof Checked.Faulty faulty) {
                faulty.faults().stream()
                        .filter(fault -> told.add(fault.message()))
                        .forEach(fault -> form.fault(fault.field(), fault.message()));
            }
        }
    }

    private String name(Point point) {
        return scheme.itemOf(point).name();
    }

    private String example() {
        return scheme.levels().isEmpty() ? "90×14，89.5×1" : "优秀×5，合格×3";
    }
}
