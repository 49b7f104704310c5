package org.starbranch.scheme.compiler;

import java.util.List;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Clause;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Fact;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scheme.model.SoftMinimum;
import org.starbranch.scheme.model.Strictness;
import org.starbranch.scheme.model.TieKey;
import org.starbranch.scheme.model.VetoGround;

/** Reads what stands around the rubric: sheets, levels, facts, stars, vetoes, consequences. */
final class RuleReading {

    private RuleReading() {}

    static Level level(Fields fields) {
        return new Level(fields.text("code"), fields.text("name"), fields.integer("percent"), optionalClause(fields));
    }

    static Sheet sheet(Fields fields) {
        RaterRule raters = fields.oneOf("raters", RaterRule.ONE);
        return new Sheet(
                fields.text("code"),
                fields.text("name"),
                fields.text("group"),
                fields.text("direct", ""),
                fields.integer("weight"),
                raters,
                fields.integer("minimum", raters == RaterRule.BALLOT ? 5 : 1),
                fields.oneOf("every", Sheet.Every.PERIOD),
                optionalClause(fields));
    }

    static Fact fact(Fields fields) {
        return new Fact(
                fields.text("code"),
                fields.text("name"),
                fields.oneOf("unit", Fact.Unit.class),
                fields.words("points"),
                fields.integers("levels"),
                fields.integer("atLeast", 0),
                fields.integer("usualFrom", 0),
                fields.integer("usualTo", 0),
                fields.integer("atMost", 0),
                fields.flag("odd", false),
                optionalClause(fields));
    }

    static Band band(Fields fields) {
        return new Band(fields.integer("star"), fields.decimal("from"), fields.decimal("to"), clause(fields));
    }

    static Cap cap(Fields fields) {
        return new Cap(
                fields.integer("star"),
                fields.integer("percent"),
                fields.oneOf("strictness", Strictness.HARD),
                fields.flag("rollDown", false),
                clause(fields));
    }

    static SoftMinimum minimum(Fields fields) {
        return new SoftMinimum(fields.integer("star"), fields.integer("percent"), clause(fields));
    }

    static TieKey tieKey(Fields fields) {
        assumes(fields);
        return new TieKey(fields.text("code"), fields.text("name"));
    }

    static VetoGround vetoGround(Fields fields) {
        return new VetoGround(
                fields.text("code"),
                fields.text("name"),
                fields.oneOf("scope", VetoGround.Scope.class),
                clause(fields),
                fields.flag("active", true),
                fields.text("note", ""),
                fields.has("cutOff") ? fields.monthDay("cutOff") : null);
    }

    static SmallNumbers smallNumbers(Fields fields) {
        assumes(fields);
        return new SmallNumbers(
                fields.integer("below"),
                fields.text("standard"),
                fields.list("options", option -> new SmallNumbers.Option(option.text("code"), option.text("text"))));
    }

    static Consequence consequence(Fields fields) {
        Clause clause = clause(fields);
        boolean ofTitle = fields.has("title");
        if (fields.hasAny(List.of("fromStar", "toStar")) && ofTitle) {
            fields.misplaced("title", "随称号的后果不写星级（fromStar、toStar）");
        }
        return new Consequence(
                fields.text("id"),
                fields.text("name"),
                fields.oneOf("kind", Consequence.Kind.class),
                ofTitle ? 0 : fields.integer("fromStar"),
                ofTitle ? 0 : fields.integer("toStar"),
                fields.text("title", ""),
                fields.integer("years", 1),
                fields.text("office"),
                clause.text(),
                clause,
                fields.flag("active", true),
                fields.text("note", ""));
    }

    static List<String> assumes(Fields fields) {
        return fields.report().relies(fields.place(), fields.words("assumes"));
    }

    static Clause clause(Fields fields) {
        Clause clause = new Clause(fields.integer("line", 0), fields.text("text"), assumes(fields));
        if (clause.line() == 0 && clause.assumes().isEmpty()) {
            fields.report().error(fields.place(), "既没有原文行号（line），也没有所依据的理解（assumes）");
        }
        return clause;
    }

    /** Where a piece stands that needs not say so. */
    static Clause optionalClause(Fields fields) {
        return new Clause(fields.integer("line", 0), fields.text("text", ""), assumes(fields));
    }
}
