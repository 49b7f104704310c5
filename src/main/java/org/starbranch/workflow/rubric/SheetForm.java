package org.starbranch.workflow.rubric;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;

/**
 * The form of one sheet of a scheme whose cycle is made of rounds: its groups with the materials to look at, and in them each
 * point with its printed number. Points that are not in use are left out; one that is not asked of the branch, or that a
 * return left as it stood, hides where the task says {@code na_<point>}. What came back stands on top as {@code returned_1}.
 * Where a secret ballot fills in the sheet, nothing is left to type.
 */
record SheetForm(Scheme scheme, String id, Sheet sheet) {

    /** A secret ballot was opened: its result comes by itself, and the task says how it stands. */
    private static final String TAKEN_BY_BALLOT = "=ballot != null";

    String json() {
        Form form = Form.of(id);
        form.text("Text_duty", duty());
        form.shown("Text_returned", "returned_1");
        if (isBallot()) {
            Form box = form.group("Group_ballot", "民主测评", true);
            box.hideIf("=ballot = null");
            box.text("Text_ballot", "{{ballot}}");
            ObjectNode replies = form.field("number", "replies", "有效票数", "少于 " + sheet.minimum() + " 张没有结果，不能提交");
            replies.put("serializeToString", true);
            replies.putObject("conditional").put("hide", TAKEN_BY_BALLOT);
        }
        scheme.groups().stream().filter(this::isAsked).forEach(group -> group(form, group));
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

    private boolean isAsked(Group group) {
        return group.items().stream().anyMatch(this::isAsked);
    }

    private boolean isAsked(Item item) {
        return !points(item).isEmpty();
    }

    private List<Point> points(Item item) {
        return item.points().stream().filter(point -> point.isOn(sheet.code())).toList();
    }

    private void group(Form form, Group group) {
        String number = group.number().isEmpty() ? "" : group.number() + "、";
        Form box = form.group("Group_" + group.code(), number + label(group.name(), group.max()), true);
        if (isBallot()) {
            box.hideIf(TAKEN_BY_BALLOT);
        }
        materials(box, "Text_materials_" + group.code(), group.materials());
        group.items().stream().filter(this::isAsked).forEach(item -> item(box, item));
    }

    private void item(Form form, Item item) {
        materials(form, "Text_materials_" + item.code(), item.materials());
        points(item).forEach(point -> point(form, item, point));
    }

    private static void materials(Form form, String id, List<String> materials) {
        if (!materials.isEmpty()) {
            form.text(id, "佐证：" + String.join("；", materials));
        }
    }

    private void point(Form form, Item item, Point point) {
        Form box = form.group("Point_" + point.code(), title(item, point), false);
        box.hideIf("=na_" + point.code() + " = true");
        box.text("Text_" + point.code(), new PointText(scheme, point).markdown());
        PointInput input = new PointInput(scheme, point);
        if (isBallot()) {
            input.ofBallot(box);
        } else {
            input.ofOne(box);
        }
    }

    private static String title(Item item, Point point) {
        String number = point.number().isEmpty() ? "" : point.number() + " ";
        return number + label(item.name(), point.max());
    }

    private static String label(String name, BigDecimal max) {
        return max.signum() == 0 ? name : "%s（%s 分）".formatted(name, PointInput.plain(max));
    }
}
