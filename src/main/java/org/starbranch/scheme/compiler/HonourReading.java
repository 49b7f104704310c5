package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Exemption;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Target;
import org.starbranch.scheme.model.Title;
import org.starbranch.scheme.model.Title.Basis;
import org.starbranch.scheme.model.Title.MemberShare;
import org.starbranch.scheme.model.Title.Reverification;
import org.starbranch.shared.DateClause.FixedDate;

/** Reads what stands beside the stars: titles, the college's targets, who may ask to be left out. */
final class HonourReading {

    private HonourReading() {}

    static Title title(Fields fields) {
        return new Title(
                fields.text("code"),
                fields.text("name"),
                fields.oneOf("basis", Basis.class),
                fields.integer("places", 0),
                fields.integer("minimumStar", 0),
                fields.has("members") ? fields.nested("members", HonourReading::members) : null,
                fields.has("reverify") ? fields.nested("reverify", HonourReading::reverification) : null,
                RuleReading.clause(fields));
    }

    private static MemberShare members(Fields fields) {
        RuleReading.assumes(fields);
        return new MemberShare(fields.integer("star"), fields.integer("percent"));
    }

    private static Reverification reverification(Fields fields) {
        FixedDate on = CalendarReading.fixedDate(fields);
        return new Reverification(
                on,
                fields.decimal("below"),
                fields.flag("revokes", false),
                fields.integer("talkAfter", 0),
                RuleReading.optionalClause(fields));
    }

    static Target target(Fields fields) {
        return new Target(
                fields.integer("year"),
                fields.integer("percent"),
                fields.oneOf("of", Target.Base.BRANCHES),
                RuleReading.clause(fields));
    }

    static Exemption exemption(Fields fields) {
        return new Exemption(
                fields.text("code"),
                fields.text("name"),
                fields.oneOf("subject", Subject.BRANCH),
                RuleReading.clause(fields));
    }
}
