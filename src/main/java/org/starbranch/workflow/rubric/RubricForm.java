package org.starbranch.workflow.rubric;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Part;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/**
 * The form of one sheet: parts, groups, items, and for each point a number and its reason. Beside a point it shows what
 * the task holds in {@code self_<point>} and {@code selfreason_<point>}; at top and end the total as typed so far.
 *
 * <p>A score above its maximum is left to the server: the browser would only say so in English and without the point.
 */
record RubricForm(Scheme scheme, String id, String sheet, Purpose purpose) {

    private static final int REASON_LIMIT = 1000;
    private static final int HONOURS_LIMIT = 2000;

    /** What a sheet is filled in for. */
    enum Purpose {
        /** The branch scores itself; the list of honours and the star applied for belong to it. */
        OWN,
        /** The branch corrects the items that were returned; all others are hidden. */
        CORRECTION,
        /** The assessor scores beside what the branch gave itself, or returns items. */
        ASSESSMENT,
        /** Points that nobody else scores. */
        PLAIN
    }

    String json() {
        Form form = Form.of(id);
        head(form);
        for (Part part : scheme.parts()) {
            if (isOnSheet(part.groups().stream()
                    .flatMap(g -> g.items().stream())
                    .flatMap(i -> i.points().stream())
                    .toList())) {
                part(form, part);
            }
        }
        end(form);
        return form.json();
    }

    private void head(Form form) {
        form.text("Text_duty", duty());
        form.text("Text_notice", "{{notice}}");
        if (purpose != Purpose.PLAIN && purpose != Purpose.CORRECTION) {
            form.text("Text_total_top", total());
        }
    }

    private String duty() {
        return switch (purpose) {
            case OWN -> "请逐项打分。低于满分的须写明理由；日常指标由党委评定，此处不填。";
            case CORRECTION -> "考核组退回了下列事项，请重新打分并说明；其余事项保持不变。";
            case ASSESSMENT -> "请对照支部自评逐项打分，低于满分的须写明理由。需要支部补正的，勾选“退回”并写明问题；退回时本次打分不保存。";
            case PLAIN -> "请打分并写明理由，提交后本支部评分完成。";
        };
    }

    private void part(Form form, Part part) {
        if (purpose != Purpose.CORRECTION) {
            form.text("Text_part_" + part.code(), "### %s（%s 分）".formatted(part.name(), plain(part.max())));
        }
        part.groups().stream()
                .filter(group -> isOnSheet(
                        group.items().stream().flatMap(i -> i.points().stream()).toList()))
                .forEach(group -> group(form, group));
    }

    private void group(Form form, Group group) {
        List<Item> items =
                group.items().stream().filter(item -> isOnSheet(item.points())).toList();
        Form box = form.group("Group_" + group.code(), label(group.name(), group.max()), true);
        if (purpose == Purpose.CORRECTION) {
            box.hideIf("=" + items.stream().map(RubricForm::notReturned).collect(joining(" and ")));
        }
        items.forEach(item -> item(box, item));
    }

    private void item(Form form, Item item) {
        Form box = form.group("Item_" + item.code(), label(item.name(), item.max()), false);
        if (purpose == Purpose.CORRECTION) {
            box.hideIf("=" + notReturned(item));
        }
        item.points().stream().filter(point -> point.isOn(sheet)).forEach(point -> point(box, item, point));
        if (purpose == Purpose.ASSESSMENT && item.points().stream().anyMatch(point -> point.isOn("self"))) {
            box.field("checkbox", "return_" + item.code(), "退回“" + item.name() + "”", "");
        }
    }

    private void point(Form form, Item item, Point point) {
        String name = item.points().size() == 1
                ? item.name()
                : item.name() + " " + (item.points().indexOf(point) + 1);
        String row = "Row_" + point.code();
        score(form, point, name, row);
        reason(form, point, name, row);
        point.countedRule().ifPresent(rule -> honours(form, rule));
    }

    private void score(Form form, Point point, String name, String row) {
        ObjectNode score =
                form.field("number", "score_" + point.code(), name, point.name() + "{{self_" + point.code() + "}}");
        score.put("serializeToString", true);
        score.put("decimalDigits", Math.max(point.step().stripTrailingZeros().scale(), 0));
        score.put("increment", point.step());
        score.putObject("appearance").put("suffixAdorner", "/ " + plain(point.max()) + " 分");
        score.putObject("validate").put("min", 0);
        Form.place(score, row, 8);
    }

    private void reason(Form form, Point point, String name, String row) {
        ObjectNode reason = form.field(
                "textarea", "reason_" + point.code(), name + "：" + when(point), "{{selfreason_" + point.code() + "}}");
        reason.putObject("validate").put("maxLength", REASON_LIMIT);
        Form.place(reason, row, 8);
    }

    private static String when(Point point) {
        return switch (point.reason()) {
            case BELOW_MAXIMUM -> "理由（低于满分必填）";
            case ALWAYS -> "理由（必填）";
            case NONE -> "说明";
        };
    }

    private void honours(Form form, CountedRule rule) {
        if (purpose == Purpose.ASSESSMENT) {
            form.text("Text_honours", "荣誉清单：{{honours_list}}");
        } else {
            form.field("textarea", "honours", "荣誉清单", honoursHint(rule))
                    .putObject("validate")
                    .put("maxLength", HONOURS_LIMIT);
        }
    }

    private static String honoursHint(CountedRule rule) {
        return "一行一项，如“张三，%s，2024-06-30”；%s及以上，每人计一次 %d 分，最多 %d 分，得分须与清单一致。{{honours_list}}"
                .formatted(rule.minimumLevel(), rule.minimumLevel(), rule.perPerson(), rule.maximum());
    }

    private void end(Form form) {
        switch (purpose) {
            case OWN -> {
                form.text("Text_total", total());
                appliedStar(form, "按自评分加日常指标 0 至满分的范围选择，仅作申报，以评定为准");
            }
            case CORRECTION -> appliedStar(form, "不改可不选；补正后的自评分够不着原申报星级时须重选");
            case ASSESSMENT -> {
                form.text("Text_total", total());
                form.field("textarea", "return_question", "退回说明", "退回时必填：要支部说明或补正什么")
                        .putObject("validate")
                        .put("maxLength", REASON_LIMIT);
            }
            case PLAIN -> {}
        }
    }

    private static void appliedStar(Form form, String hint) {
        ObjectNode star = form.field("select", "applied_star", "拟申报星级", hint);
        ArrayNode values = star.putArray("values");
        String words = "一二三四五";
        for (int level = 5; level >= 1; level--) {
            values.addObject().put("label", words.charAt(level - 1) + "星").put("value", String.valueOf(level));
        }
    }

    /** The sum of what is typed so far; FEEL adds nothing up where one is null, so an empty field counts as 0. */
    private String total() {
        List<Point> points = scheme.pointsOf(sheet);
        String fields = points.stream().map(point -> "score_" + point.code()).collect(joining(","));
        BigDecimal max = points.stream().map(Point::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        return "=\"**合计 \" + string(decimal(sum(for x in [" + fields
                + "] return if x = null or x = \"\" then 0 else number(x)), 2)) + \" 分**（满分 " + plain(max) + " 分）\"";
    }

    private boolean isOnSheet(List<Point> points) {
        return points.stream().anyMatch(point -> point.isOn(sheet));
    }

    private static String notReturned(Item item) {
        return "return_" + item.code() + " != true";
    }

    private static String label(String name, BigDecimal max) {
        return "%s（%s 分）".formatted(name, plain(max));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
