package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import org.starbranch.scheme.model.Citation;
import org.starbranch.scheme.model.Evidence;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Part;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Point.ReasonRule;
import org.starbranch.scheme.model.Responsible;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Strictness;

/**
 * Reads the rubric: parts, groups, items and points.
 *
 * @param kind of the scheme; a checklist prints no points
 */
record RubricReading(Scheme.Kind kind) {

    Part part(Fields fields) {
        RuleReading.assumes(fields);
        return new Part(
                fields.text("code"),
                fields.text("name"),
                max(fields),
                fields.integer("line"),
                fields.flag("bonus", false),
                fields.list("groups", this::group));
    }

    private Group group(Fields fields) {
        RuleReading.assumes(fields);
        return new Group(
                fields.text("code"),
                fields.text("name"),
                max(fields),
                fields.integer("line"),
                fields.text("number", ""),
                fields.text("alias", ""),
                fields.words("materials"),
                fields.list("items", this::item));
    }

    private Item item(Fields fields) {
        RuleReading.assumes(fields);
        return new Item(
                fields.text("code"),
                fields.text("name"),
                max(fields),
                fields.integer("line"),
                fields.text("appliesTo", ""),
                fields.words("materials"),
                fields.list("points", this::point));
    }

    private Point point(Fields fields) {
        RuleReading.assumes(fields);
        Point.Kind scored = fields.oneOf("kind", kind == Scheme.Kind.CHECKLIST ? Point.Kind.CHECK : Point.Kind.GRADED);
        Scale scale = ScaleReading.of(scored, fields);
        return new Point(
                fields.text("code"),
                fields.text("name"),
                scored == Point.Kind.CHECK ? BigDecimal.ZERO : fields.decimal("max"),
                fields.integer("line"),
                fields.text("number", ""),
                scale,
                fields.texts("texts"),
                fields.words("sheets"),
                fields.oneOf("reason", scored == Point.Kind.ROLL_UP ? ReasonRule.NONE : ReasonRule.BELOW_MAXIMUM),
                fields.oneOf("strictness", Strictness.class),
                fields.flag("mayNotApply", false),
                fields.words("onlyFor"),
                fields.oneOf("evidence", Evidence.FILE),
                fields.oneOf("responsible", Responsible.BRANCH),
                fields.flag("active", true),
                fields.text("note", ""),
                fields.has("veto") ? fields.text("veto") : null,
                fields.has("rule") ? fields.nested("rule", RubricReading::citation) : null);
    }

    private static Citation citation(Fields fields) {
        return new Citation(fields.text("text"), fields.text("edition", ""), fields.text("clause", ""));
    }

    /** A checklist has no points to print. */
    private BigDecimal max(Fields fields) {
        return kind == Scheme.Kind.CHECKLIST ? fields.decimal("max", BigDecimal.ZERO) : fields.decimal("max");
    }
}
