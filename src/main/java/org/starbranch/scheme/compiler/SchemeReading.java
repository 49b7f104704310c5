package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import org.starbranch.scheme.model.Scheme;

/**
 * Reads a whole scheme without judging it.
 *
 * @param total the points printed for the whole rubric
 */
record SchemeReading(Scheme scheme, BigDecimal total) {

    static SchemeReading of(Fields fields) {
        return new SchemeReading(scheme(fields), fields.decimal("total"));
    }

    private static Scheme scheme(Fields fields) {
        return new Scheme(
                fields.text("code"),
                fields.integer("version"),
                fields.text("name"),
                fields.oneOf("kind", Scheme.Kind.class),
                fields.text("process"),
                fields.nested("source", RuleReading::source),
                fields.list("sheets", RuleReading::sheet),
                fields.list("rubric", RubricReading::part),
                fields.list("bands", RuleReading::band),
                fields.optionalList("caps", RuleReading::cap),
                fields.optionalList("softMinimums", RuleReading::minimum),
                fields.optionalList("tieKeys", RuleReading::tieKey),
                fields.optionalList("vetoGrounds", RuleReading::vetoGround),
                fields.nested("smallNumbers", RuleReading::smallNumbers),
                fields.list("calendar", RuleReading::deadline),
                fields.optionalList("consequences", RuleReading::consequence),
                fields.optionalList("assumptions", RuleReading::assumption),
                fields.optionalList("corrections", RuleReading::correction),
                fields.optionalList("namedButAbsent", RuleReading::absent));
    }
}
