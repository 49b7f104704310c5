package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in a Chinese text: 90, 0.8, and numerals before a measure word, such as 三年 or 两次; 全部 is 100 %. */
final class Figures {

    private static final String NUMERAL = "[一二两三四五六七八九十]";
    private static final Pattern NUMBER =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?)|(" + NUMERAL + "{1,3})(?=[年次个月篇名人分星级条项天日份张票倍])|(全部)");

    private Figures() {}

    /** Every number of a text, in its order. */
    static List<BigDecimal> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> {
                    if (match.group(1) != null) {
                        return new BigDecimal(match.group(1));
                    }
                    return BigDecimal.valueOf(match.group(2) == null ? 100 : numeral(match.group(2)));
                })
                .toList();
    }

    /**
     * The number at the place that {@code #} marks in a pattern, such as {@code 连续#年}; each time the pattern is found.
     */
    static List<Integer> at(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern.replace("#", "([0-9]+|" + NUMERAL + "{1,3})"))
                .matcher(text);
        return matcher.results()
                .map(match -> match.group(1))
                .map(Figures::whole)
                .toList();
    }

    private static int whole(String figure) {
        return Character.isDigit(figure.charAt(0)) ? Integer.parseInt(figure) : numeral(figure);
    }

    /** Numerals up to 九十九; 两 is two. */
    private static int numeral(String numeral) {
        int value = 0;
        for (char digit : numeral.replace('两', '二').toCharArray()) {
            int worth = "一二三四五六七八九".indexOf(digit) + 1;
            value = digit == '十' ? Math.max(value, 1) * 10 : value + worth;
        }
        return value;
    }
}
