package org.starbranch.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starbranch.scoring.Star;
import org.starbranch.shared.FormFields;

/**
 * Reads decisions from a text field, one to a line: {@code B05，3，理由}; the comma may be a Chinese or an ASCII one, or a
 * tab.
 */
final class StarDecisions {

    private static final List<String> KEEP = List.of("维持", "保持", "不变");
    private static final int LONGEST_REASON = 300;

    private final FormFields form;
    private final String field;
    private final Map<String, Position> positions;
    private final List<String> stars;
    private final Map<String, StarDecision> decisions = new LinkedHashMap<>();

    /**
     * @param positions every branch that may be decided on, by code
     * @param stars the stars that the scheme knows, as texts
     */
    StarDecisions(FormFields form, String field, Map<String, Position> positions, List<String> stars) {
        this.form = form;
        this.field = field;
        this.positions = positions;
        this.stars = stars;
    }

    /** Every line that is right, by branch; the others are faults of the form. */
    Map<String, StarDecision> read(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                read(number, line.strip());
            }
        }
        return decisions;
    }

    private void read(int number, String line) {
        String[] words = line.split("\\s*[，,\\t]\\s*", 3);
        if (words.length < 3 || words[2].isBlank()) {
            fault(number, "应写成“支部编号，星级，理由”，如“B05，3，台账不全”");
        } else {
            decide(number, words[0], words[1], words[2].strip());
        }
    }

    private void decide(int number, String branch, String starText, String reason) {
        Position position = positions.get(branch);
        if (position == null) {
            fault(number, "“%s”不是可以调整的支部".formatted(branch));
        } else {
            decide(number, branch, position, starText, reason);
        }
    }

    private void decide(int number, String branch, Position position, String starText, String reason) {
        Optional<Star> star = star(starText, position);
        if (!position.isRated()) {
            fault(number, branch + "已被否决，不定星，不能调整");
        } else if (star.isEmpty()) {
            fault(number, "星级“%s”应为%s之一".formatted(starText, String.join("、", stars)));
        } else if (star.get().compareTo(position.highest()) > 0) {
            fault(number, branch + "的得分星级为" + position.highest().title() + "，不能高于得分星级");
        } else if (reason.length() > LONGEST_REASON) {
            fault(number, "理由最多" + LONGEST_REASON + "字");
        } else if (decisions.putIfAbsent(branch, new StarDecision(branch, position, star.get(), reason)) != null) {
            fault(number, branch + "重复");
        }
    }

    private Optional<Star> star(String text, Position position) {
        if (KEEP.contains(text)) {
            return Optional.of(position.present());
        }
        String digit = text.endsWith("星") ? text.substring(0, text.length() - 1) : text;
        return stars.contains(digit) ? Optional.of(Star.of(digit)) : Optional.empty();
    }

    private void fault(int number, String text) {
        form.fault(field, "第%d行：%s".formatted(number, text));
    }
}
