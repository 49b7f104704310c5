package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Scheme;

/** A row whose 适用对象 is blank may have slipped from another place of a scrambled table (reading Z1). */
final class ApplicabilityCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.items().stream()
                .filter(item -> item.appliesTo().isEmpty())
                .forEach(item -> report.warning(item, "“%s”没有写明适用对象，可能放错了位置".formatted(item.name())));
    }
}
