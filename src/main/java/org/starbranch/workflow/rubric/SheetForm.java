package org.starbranch.workflow.rubric;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Fact;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Point.ReasonRule;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;

/**
 * The form of one sheet of a scheme whose cycle is made of rounds: a field for each point by the way it is scored, with
 * the printed number, the texts of its levels, its aspects and the materials to look at. Points that are not in use are
 * left out; one that concerns some types of branch only hides where the task says {@code na_<point>}. Where a secret ballot
 * fills in the sheet, nothing is left to type.
 */
record SheetForm(Scheme scheme, String id, Sheet sheet) {

    private static final int REASON_LIMIT = 1000;
    private static final int TALLY_LIMIT = 400;

    /** A secret ballot was opened: its result comes by itself, and the task says how it stands. */
    private static final String TAKEN_BY_BALLOT = "=ballot != null";

    String json() {
        Form form = Form.of(id);
        form.text("Text_duty", duty());
        if (isBallot()) {
            Form box = form.group("Group_ballot", "民主测评", true);
            box.hideIf("=ballot = null");
            box.text("Text_ballot", "{{ballot}}");
            ObjectNode replies = form.field("number", "replies", "有效票数", "少于 " + sheet.minimum() + " 张没有结果，不能提交");
            replies.put("serializeToString", true);
            replies.putObject("conditional").put("hide", TAKEN_BY_BALLOT);
        }
        scheme.groups().stream().filter(group -> !points(group).isEmpty()).forEach(group -> group(form, group));
        return form.json();
    }

    private boolean isBallot() {
        return sheet.raters() == RaterRule.BALLOT;
    }

    private String duty() {
        if (isBallot()) {
            return "请按计票结果填写每一条的票数，各项票数之和等于有效票数。只记票数，不记谁投了什么。启用民主测评的支部不在这里填写。";
        }
        return scheme.kind() == Scheme.Kind.CHECKLIST ? "请逐条选择。没有达标的须写明情况；检查只记进展，不打分、不评星。" : "请逐条评分，扣分的须写明理由。";
    }

    private void group(Form form, Group group) {
        String number = group.number().isEmpty() ? "" : group.number() + "、";
        Form box = form.group("Group_" + group.code(), number + label(group.name(), group.max()), true);
        if (isBallot()) {
            box.hideIf(TAKEN_BY_BALLOT);
        }
        materials(box, "Text_materials_" + group.code(), group.materials());
        group.items().stream()
                .filter(item -> item.points().stream().anyMatch(point -> point.isOn(sheet.code())))
                .forEach(item -> item(box, item));
    }

    private void item(Form form, Item item) {
        materials(form, "Text_materials_" + item.code(), item.materials());
        item.points().stream().filter(point -> point.isOn(sheet.code())).forEach(point -> point(form, item, point));
    }

    private static void materials(Form form, String id, List<String> materials) {
        if (!materials.isEmpty()) {
            form.text(id, "佐证：" + String.join("；", materials));
        }
    }

    private void point(Form form, Item item, Point point) {
        Form box = form.group("Point_" + point.code(), title(item, point), false);
        if (!point.onlyFor().isEmpty()) {
            box.hideIf("=na_" + point.code() + " = true");
        }
        box.text("Text_" + point.code(), asked(point));
        if (isBallot()) {
            tally(box, point);
        } else {
            score(box, point);
            if (point.mayNotApply() && !(point.scale() instanceof Scale.Checked)) {
                box.field("checkbox", "not_applicable_" + point.code(), "不适用（不打分，须写明理由）", "");
            }
            reason(box, point);
        }
    }

    private String title(Item item, Point point) {
        String number = point.number().isEmpty() ? "" : point.number() + " ";
        return number + label(item.name(), point.max());
    }

    /** What is asked: the point itself, what each level or aspect means, the numbers to compare with. */
    private String asked(Point point) {
        StringBuilder text = new StringBuilder(point.name());
        scheme.levels().stream()
                .filter(level -> point.texts().containsKey(level.code()))
                .forEach(level -> text.append("\n\n**")
                        .append(level.name())
                        .append("**：")
                        .append(point.texts().get(level.code())));
        if (point.scale() instanceof Scale.Block block && !block.aspects().isEmpty()) {
            text.append("\n\n对照：").append(String.join("；", block.aspects()));
        }
        point.countedRule()
                .ifPresent(rule -> text.append("\n\n每项 %d 分，最多 %d 分".formatted(rule.perPerson(), rule.maximum())));
        scheme.facts().stream()
                .filter(fact -> fact.points().contains(point.code()))
                .forEach(fact -> text.append("\n\n").append(hint(fact)));
        return text.toString();
    }

    /** A number of the source as a prompt; it never scores by itself (readings B11, X9). */
    private String hint(Fact fact) {
        String unit = fact.unit() == Fact.Unit.PERCENT ? "%" : "";
        StringBuilder hint = new StringBuilder("提示　" + fact.name() + "：");
        scheme.levels().stream()
                .filter(level -> fact.levels().containsKey(level.code()))
                .forEach(level -> hint.append(level.name())
                        .append("不低于 ")
                        .append(fact.levels().get(level.code()))
                        .append(unit)
                        .append("；"));
        bound(hint, fact.atLeast(), "不少于 %d" + unit + "；");
        if (fact.usualTo() > 0) {
            hint.append("通常 ")
                    .append(fact.usualFrom())
                    .append('至')
                    .append(fact.usualTo())
                    .append(unit)
                    .append("；");
        }
        bound(hint, fact.atMost(), "最多 %d" + unit + "；");
        return hint.append(fact.odd() ? "应为单数" : "").toString().replaceFirst("；$", "");
    }

    private static void bound(StringBuilder hint, int bound, String words) {
        if (bound > 0) {
            hint.append(words.replace("%d", String.valueOf(bound)));
        }
    }

    private void score(Form form, Point point) {
        String key = "score_" + point.code();
        if (point.scale() instanceof Scale.Checked) {
            ArrayNode values = radio(form, key, "核查结果");
            for (CheckState state : CheckState.values()) {
                if (state != CheckState.NOT_APPLICABLE || point.mayNotApply()) {
                    values.addObject()
                            .put("label", state.title())
                            .put("value", state.name().toLowerCase(Locale.ROOT));
                }
            }
        } else if (point.scale() instanceof Scale.Levels) {
            ArrayNode values = radio(form, key, "评价");
            scheme.levels()
                    .forEach(level ->
                            values.addObject().put("label", level.name()).put("value", level.code()));
        } else if (point.scale() instanceof Scale.Options options) {
            ArrayNode values = radio(form, key, "评价");
            options.options()
                    .forEach(option -> values.addObject()
                            .put("label", option.name() + "（" + plain(option.value()) + " 分）")
                            .put("value", plain(option.value())));
        } else {
            number(form, point, key);
        }
    }

    private static ArrayNode radio(Form form, String key, String label) {
        return form.field("radio", key, label, "").putArray("values");
    }

    private static void number(Form form, Point point, String key) {
        boolean awards = point.countedRule()
                .filter(rule -> rule.of() == CountedRule.Unit.AWARD)
                .isPresent();
        ObjectNode score = form.field("number", key, awards ? "项数（按实际，超过的照填）" : "得分", "");
        score.put("serializeToString", true);
        score.put("decimalDigits", Math.max(point.step().stripTrailingZeros().scale(), 0));
        score.put("increment", point.step());
        score.putObject("appearance").put("suffixAdorner", awards ? "项" : "/ " + plain(point.max()) + " 分");
        score.putObject("validate").put("min", 0);
    }

    private void tally(Form form, Point point) {
        String example = point.scale() instanceof Scale.Levels
                ? "如“"
                        + scheme.levels().stream()
                                .map(level -> level.name() + "×3")
                                .collect(joining("，")) + "”"
                : "如“90×14，89.5×1”";
        form.field("textfield", "score_" + point.code(), "票数", example)
                .putObject("validate")
                .put("maxLength", TALLY_LIMIT);
    }

    private void reason(Form form, Point point) {
        if (point.reason() != ReasonRule.NONE && point.countedRule().isEmpty()) {
            form.field("textarea", "reason_" + point.code(), when(point), "")
                    .putObject("validate")
                    .put("maxLength", REASON_LIMIT);
        }
    }

    private static String when(Point point) {
        if (point.reason() == ReasonRule.ALWAYS) {
            return "理由（必填）";
        }
        return switch (point.kind()) {
            case CHECK -> "情况说明（没有达标或不适用的必填）";
            case LEVEL -> "理由（没有评为最高一档的必填）";
            default -> "理由（低于满分必填）";
        };
    }

    private List<Point> points(Group group) {
        return group.items().stream()
                .flatMap(item -> item.points().stream())
                .filter(point -> point.isOn(sheet.code()))
                .toList();
    }

    private static String label(String name, BigDecimal max) {
        return max.signum() == 0 ? name : "%s（%s 分）".formatted(name, plain(max));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
