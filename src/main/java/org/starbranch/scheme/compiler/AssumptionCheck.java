package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Scheme;

/** Every assumption a rule rests on is listed; each listed one is shown, and so is what the source names but never scores. */
final class AssumptionCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        report.reliances()
                .forEach((place, ids) -> ids.stream()
                        .filter(id -> scheme.findAssumption(id).isEmpty())
                        .forEach(id -> report.error(place, "所依据的理解“%s”没有列出".formatted(id))));
        scheme.assumptions().forEach(a -> report.assumption(a, "%s：%s。理解：%s".formatted(a.id(), a.text(), a.reading())));
        scheme.namedButAbsent()
                .forEach(a -> report.warning(a, "正文第 %d 行提到“%s”，指标表没有对应的行，不计分".formatted(a.line(), a.name())));
    }
}
