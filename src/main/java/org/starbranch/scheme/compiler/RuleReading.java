package org.starbranch.scheme.compiler;

import java.time.MonthDay;
import java.util.List;
import org.starbranch.scheme.model.Assumption;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Clause;
import org.starbranch.scheme.model.Combination;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Correction;
import org.starbranch.scheme.model.Deadline;
import org.starbranch.scheme.model.Fact;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.MissingNumber;
import org.starbranch.scheme.model.NamedButAbsent;
import org.starbranch.scheme.model.Period;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scheme.model.SoftMinimum;
import org.starbranch.scheme.model.Source;
import org.starbranch.scheme.model.Strictness;
import org.starbranch.scheme.model.TieKey;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.shared.DateClause;

/** Reads what stands around the rubric: sheets, stars, calendar, consequences, assumptions. */
final class RuleReading {

    private RuleReading() {}

    static Source source(Fields fields) {
        assumes(fields);
        return new Source(
                fields.text("title"),
                fields.text("number", ""),
                fields.has("issuedOn") ? fields.date("issuedOn") : null);
    }

    static Period period(Fields fields) {
        return new Period(
                fields.oneOf("unit", Period.Unit.class),
                fields.has("starts") ? fields.monthDay("starts") : Period.CALENDAR_YEAR.starts(),
                fields.oneOf("combine", Combination.NONE),
                optionalClause(fields));
    }

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

    static Deadline deadline(Fields fields) {
        return new Deadline(
                fields.text("id"), fields.text("name"), dateClause(fields), fields.text("from", ""), clause(fields));
    }

    static Consequence consequence(Fields fields) {
        Clause clause = clause(fields);
        boolean ofTitle = fields.has("title");
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

    static Assumption assumption(Fields fields) {
        return new Assumption(
                fields.text("id"),
                fields.text("text"),
                fields.text("reading"),
                fields.text("standard"),
                fields.text("excludes", ""));
    }

    static Correction correction(Fields fields) {
        return new Correction(fields.integer("line"), fields.text("original"), fields.text("corrected"));
    }

    static NamedButAbsent absent(Fields fields) {
        return new NamedButAbsent(fields.text("name"), fields.integer("line"));
    }

    static MissingNumber missingNumber(Fields fields) {
        return new MissingNumber(fields.text("number"), clause(fields));
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

    private static DateClause dateClause(Fields fields) {
        if (fields.has("workingDays")) {
            return new DateClause.WorkingDaysAfter(fields.integer("workingDays"));
        }
        if (fields.has("days")) {
            return new DateClause.DaysAfter(fields.integer("days"));
        }
        if (fields.has("months")) {
            return new DateClause.MonthsAfter(fields.integer("months"));
        }
        return fixedDate(fields);
    }

    static DateClause.FixedDate fixedDate(Fields fields) {
        MonthDay day = fields.monthDay("fixed");
        return new DateClause.FixedDate(fields.integer("yearOffset", 0), day.getMonthValue(), day.getDayOfMonth());
    }
}
