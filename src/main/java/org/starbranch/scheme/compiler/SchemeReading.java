package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.model.Assumption;
import org.starbranch.scheme.model.Correction;
import org.starbranch.scheme.model.Deadline;
import org.starbranch.scheme.model.MissingNumber;
import org.starbranch.scheme.model.NamedButAbsent;
import org.starbranch.scheme.model.NotApplicable;
import org.starbranch.scheme.model.Part;
import org.starbranch.scheme.model.Period;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scheme.model.Source;
import org.starbranch.scheme.model.Subject;

/**
 * Reads a whole scheme without judging it. What stands once for all its subjects is read first; each subject's own part
 * takes it over.
 */
record SchemeReading(
        String code,
        int version,
        String name,
        String process,
        Source source,
        Period period,
        List<Deadline> calendar,
        List<Assumption> assumptions,
        List<Correction> corrections,
        List<NamedButAbsent> namedButAbsent,
        List<MissingNumber> missingNumbers) {

    static Scheme of(Fields fields) {
        RuleReading.assumes(fields);
        SchemeReading common = new SchemeReading(
                fields.text("code"),
                fields.integer("version"),
                fields.text("name"),
                fields.text("process"),
                fields.nested("source", PaperReading::source),
                fields.has("period") ? fields.nested("period", CalendarReading::period) : Period.CALENDAR_YEAR,
                fields.list("calendar", CalendarReading::deadline),
                fields.optionalList("assumptions", PaperReading::assumption),
                fields.optionalList("corrections", PaperReading::correction),
                fields.optionalList("namedButAbsent", PaperReading::absent),
                fields.optionalList("missingNumbers", PaperReading::missingNumber));
        return common.about(fields, common.name(), fields.optionalList("related", common::related));
    }

    private Scheme related(Fields fields) {
        RuleReading.assumes(fields);
        return about(fields, fields.text("name", name), List.of());
    }

    private Scheme about(Fields fields, String named, List<Scheme> related) {
        Scheme.Kind kind = fields.oneOf("kind", Scheme.Kind.class);
        BigDecimal total = fields.decimal("total", BigDecimal.ZERO);
        return new Scheme(
                code,
                version,
                named,
                kind,
                process,
                source,
                fields.oneOf("subject", Subject.BRANCH),
                period,
                total,
                fields.decimal("cappedAt", total),
                fields.optionalList("levels", RuleReading::level),
                fields.list("sheets", RuleReading::sheet),
                fields.oneOf("notApplicable", NotApplicable.ITEM),
                rubric(fields, kind),
                fields.optionalList("facts", RuleReading::fact),
                fields.optionalList("bands", RuleReading::band),
                fields.optionalList("caps", RuleReading::cap),
                fields.optionalList("softMinimums", RuleReading::minimum),
                fields.optionalList("tieKeys", RuleReading::tieKey),
                fields.optionalList("vetoGrounds", RuleReading::vetoGround),
                fields.has("smallNumbers")
                        ? fields.nested("smallNumbers", RuleReading::smallNumbers)
                        : SmallNumbers.NONE,
                fields.optionalList("titles", HonourReading::title),
                fields.optionalList("targets", HonourReading::target),
                fields.optionalList("exemptions", HonourReading::exemption),
                calendar,
                fields.optionalList("consequences", RuleReading::consequence),
                assumptions,
                corrections,
                namedButAbsent,
                missingNumbers,
                related);
    }

    private static List<Part> rubric(Fields fields, Scheme.Kind kind) {
        return fields.list("rubric", new RubricReading(kind)::part);
    }
}
