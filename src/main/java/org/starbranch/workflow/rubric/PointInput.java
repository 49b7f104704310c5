package org.starbranch.workflow.rubric;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Point.ReasonRule;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;

/** The fields of a point on a form by the way it is scored: {@code score_<point>}, {@code reason_<point>} and a tick. */
record PointInput(Scheme scheme, Point point) {

    private static final int REASON_LIMIT = 1000;
    private static final int TALLY_LIMIT = 400;

    /** For somebody who judges. */
    void ofOne(Form form) {
        score(form);
        if (point.mayNotApply() && !(point.scale() instanceof Scale.Checked)) {
            form.field("checkbox", "not_applicable_" + point.code(), "不适用（不打分，须写明理由）", "");
        }
        if (point.reason() != ReasonRule.NONE && point.countedRule().isEmpty()) {
            limited(form.field("textarea", "reason_" + point.code(), reason(), ""), REASON_LIMIT);
        }
    }

    /** For the office that counts the votes on paper. */
    void ofBallot(Form form) {
        String example = point.scale() instanceof Scale.Levels
                ? "如“" + scheme.levels().stream().map(Level::name).collect(joining("×3，")) + "×3”"
                : "如“90×14，89.5×1”";
        limited(form.field("textfield", key(), "票数", example), TALLY_LIMIT);
    }

    private static void limited(ObjectNode field, int longest) {
        field.putObject("validate").put("maxLength", longest);
    }

    private String key() {
        return "score_" + point.code();
    }

    private void score(Form form) {
        if (point.scale() instanceof Scale.Checked) {
            choice(
                    form,
                    "核查结果",
                    Arrays.stream(CheckState.values())
                            .filter(state -> state != CheckState.NOT_APPLICABLE || point.mayNotApply())
                            .map(state -> new Choice(state.title(), state.name().toLowerCase(Locale.ROOT))));
        } else if (point.scale() instanceof Scale.Levels) {
            choice(form, "评价", scheme.levels().stream().map(level -> new Choice(level.name(), level.code())));
        } else if (point.scale() instanceof Scale.Options options) {
            choice(
                    form,
                    "评价",
                    options.options().stream()
                            .map(option -> new Choice(
                                    option.name() + "（" + plain(option.value()) + " 分）", plain(option.value()))));
        } else {
            number(form);
        }
    }

    private record Choice(String label, String value) {}

    private void choice(Form form, String label, Stream<Choice> choices) {
        ArrayNode values = form.field("radio", key(), label, "").putArray("values");
        choices.forEach(
                choice -> values.addObject().put("label", choice.label()).put("value", choice.value()));
    }

    private void number(Form form) {
        boolean awards = point.countedRule()
                .filter(rule -> rule.of() == CountedRule.Unit.AWARD)
                .isPresent();
        ObjectNode score = form.field("number", key(), awards ? "项数（按实际，超过的照填）" : "得分", "");
        score.put("serializeToString", true);
        score.put("decimalDigits", Math.max(point.step().stripTrailingZeros().scale(), 0));
        score.put("increment", point.step());
        score.putObject("appearance").put("suffixAdorner", awards ? "项" : "/ " + plain(point.max()) + " 分");
        score.putObject("validate").put("min", 0);
    }

    private String reason() {
        if (point.reason() == ReasonRule.ALWAYS) {
            return "理由（必填）";
        }
        return switch (point.kind()) {
            case CHECK -> "情况说明（没有达标或不适用的必填）";
            case LEVEL -> "理由（没有评为最高一档的必填）";
            default -> "理由（低于满分必填）";
        };
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
