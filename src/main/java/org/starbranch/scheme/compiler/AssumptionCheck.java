package org.starbranch.scheme.compiler;

import java.util.HashSet;
import java.util.Set;
import org.starbranch.scheme.model.Assumption;
import org.starbranch.scheme.model.Scheme;

/**
 * Every assumption a rule rests on is listed, each listed one carries something, and all are shown; so is what the source
 * names but never scores. One that concerns the whole procedure stands under {@code assumes} of the scheme itself.
 */
final class AssumptionCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        Set<String> used = new HashSet<>();
        report.reliances().forEach((place, ids) -> {
            used.addAll(ids);
            ids.stream()
                    .filter(id -> scheme.findAssumption(id).isEmpty())
                    .forEach(id -> report.error(place, "所依据的理解“%s”没有列出".formatted(id)));
        });
        scheme.assumptions().forEach(assumption -> {
            report.assumption(assumption, text(assumption));
            if (!used.contains(assumption.id())) {
                report.warning(assumption, "%s：没有规则依据这一理解；涉及整个流程的，写在顶层 assumes".formatted(assumption.id()));
            }
        });
        scheme.namedButAbsent()
                .forEach(a -> report.warning(a, "正文第 %d 行提到“%s”，指标表没有对应的行，不计分".formatted(a.line(), a.name())));
    }

    private static String text(Assumption assumption) {
        String excluded = assumption.excludes().isEmpty() ? "" : "。不取：" + assumption.excludes();
        return "%s：%s。理解：%s%s".formatted(assumption.id(), assumption.text(), assumption.reading(), excluded);
    }
}
