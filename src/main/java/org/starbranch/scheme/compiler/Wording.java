package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.model.Clause;
import org.starbranch.scheme.model.Scheme;

/** Compares a number with words; words without figures say nothing. */
record Wording(Scheme scheme, Report report) {

    void says(Object piece, String key, int value, String text) {
        says(piece, key, BigDecimal.valueOf(value), text);
    }

    /** Where the text names figures, the value is one of them. */
    void says(Object piece, String key, BigDecimal value, String text) {
        List<BigDecimal> figures = Figures.in(text);
        if (!figures.isEmpty() && figures.stream().noneMatch(figure -> figure.compareTo(value) == 0)) {
            report.warning(piece, key, "文字写的是“%s”，没有 %s".formatted(text, value.toPlainString()));
        }
    }

    /** Where the text has the pattern, such as {@code 连续#年}, the value is a figure at its place. */
    void agrees(Object piece, String key, int value, String pattern, String text) {
        List<Integer> named = Figures.at(pattern, text);
        if (!named.isEmpty() && !named.contains(value)) {
            report.warning(piece, key, "文字写的是 %s，这里是 %d".formatted(named.get(0), value));
        }
    }

    /** What the assumptions say that a rule rests on. */
    String readings(Clause clause) {
        return String.join(
                "，",
                clause.assumes().stream()
                        .flatMap(id -> scheme.findAssumption(id).stream())
                        .map(assumption -> assumption.reading() + "，" + assumption.standard())
                        .toList());
    }
}
