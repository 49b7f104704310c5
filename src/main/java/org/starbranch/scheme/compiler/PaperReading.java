package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Assumption;
import org.starbranch.scheme.model.Correction;
import org.starbranch.scheme.model.MissingNumber;
import org.starbranch.scheme.model.NamedButAbsent;
import org.starbranch.scheme.model.Source;

/** Reads what a scheme says of its source: the document, its slips, its gaps, and how it is understood. */
final class PaperReading {

    private PaperReading() {}

    static Source source(Fields fields) {
        RuleReading.assumes(fields);
        return new Source(
                fields.text("title"),
                fields.text("number", ""),
                fields.has("issuedOn") ? fields.date("issuedOn") : null);
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
        RuleReading.assumes(fields);
        return new Correction(fields.integer("line"), fields.text("original"), fields.text("corrected"));
    }

    static NamedButAbsent absent(Fields fields) {
        RuleReading.assumes(fields);
        return new NamedButAbsent(fields.text("name"), fields.integer("line"));
    }

    static MissingNumber missingNumber(Fields fields) {
        return new MissingNumber(fields.text("number"), RuleReading.clause(fields));
    }
}
