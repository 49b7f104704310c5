package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Part;
import org.starbranch.scheme.model.Point;

/** Reads the rubric: parts, groups, items and points. */
final class RubricReading {

    private RubricReading() {}

    static Part part(Fields fields) {
        return new Part(
                fields.text("code"),
                fields.text("name"),
                fields.decimal("max"),
                fields.integer("line"),
                fields.list("groups", RubricReading::group));
    }

    private static Group group(Fields fields) {
        return new Group(
                fields.text("code"),
                fields.text("name"),
                fields.decimal("max"),
                fields.integer("line"),
                fields.list("items", RubricReading::item));
    }

    private static Item item(Fields fields) {
        RuleReading.assumes(fields);
        return new Item(
                fields.text("code"),
                fields.text("name"),
                fields.decimal("max"),
                fields.integer("line"),
                fields.text("appliesTo", ""),
                fields.list("points", RubricReading::point));
    }

    private static Point point(Fields fields) {
        RuleReading.assumes(fields);
        return new Point(
                fields.text("code"),
                fields.text("name"),
                fields.decimal("max"),
                fields.integer("line"),
                fields.oneOf("kind", Point.Kind.GRADED),
                fields.decimal("step"),
                fields.words("sheets"),
                fields.oneOf("reason", Point.ReasonRule.BELOW_MAXIMUM),
                fields.oneOf("strictness", Point.Strictness.class),
                fields.flag("mayNotApply"),
                fields.has("counted") ? fields.nested("counted", RubricReading::counted) : null,
                fields.has("veto") ? fields.text("veto") : null);
    }

    private static CountedRule counted(Fields fields) {
        return new CountedRule(
                fields.integer("windowMonths"),
                fields.monthDay("cutOff"),
                fields.words("levels"),
                fields.text("minimumLevel"),
                fields.integer("perPerson"),
                fields.integer("maximum"));
    }
}
