package org.starbranch.scoring;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/**
 * How a point's field is read: a number in steps, a number of awards, one of a few numbers, the code of a level, or the state of a checklist in
 * lower case ({@code met}, {@code partly_met}, {@code not_met}, {@code not_applicable}).
 */
record PointScale(Scheme scheme, Point point) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");

    /** A value, and what is wrong with it; a number between the steps is both. */
    record Reading(Optional<Read> read, Fault.Code code, String fault) {

        static Reading of(BigDecimal value, String choice) {
            return new Reading(Optional.of(new Read(value, choice)), Fault.Code.SHAPE, "");
        }

        static Reading fault(Fault.Code code, String fault) {
            return new Reading(Optional.empty(), code, fault);
        }
    }

    /** What a text comes to. */
    record Read(BigDecimal value, String choice) {

        /** A checklist has no points to compare. */
        boolean isSame(Scored before) {
            return value.compareTo(before.value()) == 0
                    && (before.choice().isEmpty() || choice.equals(before.choice()));
        }
    }

    Reading read(String text) {
        return switch (point.kind()) {
            case LEVEL -> level(text);
            case CHECK -> state(text);
            case OPTIONS -> option(text);
            case COUNTED ->
                point.countedRule()
                        .filter(rule -> rule.of() == CountedRule.Unit.AWARD)
                        .map(rule -> awards(rule, text))
                        .orElseGet(() -> inSteps(text));
            case GRADED, BLOCK -> inSteps(text);
            case ROLL_UP -> Reading.fault(Fault.Code.UNKNOWN_FIELD, "由下级得分汇总，不打分");
        };
    }

    private Reading level(String text) {
        return scheme.findLevel(text)
                .map(level -> Reading.of(value(level), level.code()))
                .orElseGet(() -> Reading.fault(
                        Fault.Code.SHAPE,
                        "应当选择" + scheme.levels().stream().map(Level::name).collect(joining("、")) + "之一"));
    }

    /** What a level gives of the point's maximum: 80 % of 4 is 3.2 (001, reading B2). */
    private BigDecimal value(Level level) {
        BigDecimal value =
                point.max().multiply(BigDecimal.valueOf(level.percent(), 2)).stripTrailingZeros();
        return value.setScale(Math.max(value.scale(), 0));
    }

    private static Reading state(String text) {
        return Arrays.stream(CheckState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .map(state -> Reading.of(BigDecimal.ZERO, text))
                .orElseGet(() -> Reading.fault(Fault.Code.SHAPE, "应当选择达标、部分达标、未达标、不适用之一"));
    }

    private Reading option(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return notANumber();
        }
        BigDecimal value = new BigDecimal(text);
        boolean known =
                point.options().stream().anyMatch(option -> option.value().compareTo(value) == 0);
        return known
                ? Reading.of(value, "")
                : Reading.fault(
                        Fault.Code.STEP,
                        "得分 %s 应当是 %s 之一"
                                .formatted(
                                        text,
                                        point.options().stream()
                                                .map(option -> option.value().toPlainString())
                                                .collect(joining("、"))));
    }

    /** How many awards there are; what they give ends at the maximum, the number does not (001, reading B8). */
    private static Reading awards(CountedRule rule, String text) {
        return COUNT.matcher(text).matches()
                ? Reading.of(
                        BigDecimal.valueOf(
                                Honours.ofNumber(rule, Integer.parseInt(text)).points()),
                        "")
                : Reading.fault(Fault.Code.SHAPE, "应当填获奖项数，0 至 999 的整数");
    }

    private Reading inSteps(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return notANumber();
        }
        BigDecimal value = new BigDecimal(text);
        if (value.compareTo(point.max()) > 0) {
            return Reading.fault(
                    Fault.Code.RANGE,
                    "得分 %s 超过满分 %s".formatted(text, point.max().toPlainString()));
        }
        return value.remainder(point.step()).signum() == 0
                ? Reading.of(value, "")
                : new Reading(
                        Optional.of(new Read(value, "")),
                        Fault.Code.STEP,
                        "得分 %s 不是 %s 的整数倍".formatted(text, point.step().toPlainString()));
    }

    private static Reading notANumber() {
        return Reading.fault(Fault.Code.SHAPE, "得分应当是数，最多三位整数、两位小数");
    }
}
