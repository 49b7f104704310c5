package org.starbranch.scheme.compiler;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Scheme;

/** What became of a scheme's text: every finding in the order of the lines, and the scheme if there is no error. */
public record Compilation(List<Finding> findings, @Nullable Scheme scheme) {

    /** The proven scheme; empty when there is an error. */
    public Optional<Scheme> result() {
        return Optional.ofNullable(scheme);
    }

    public List<Finding> errors() {
        return withSeverity(Finding.Severity.ERROR);
    }

    public List<Finding> warnings() {
        return withSeverity(Finding.Severity.WARNING);
    }

    public List<Finding> assumptions() {
        return withSeverity(Finding.Severity.ASSUMPTION);
    }

    private List<Finding> withSeverity(Finding.Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).toList();
    }
}
