package org.starbranch.scheme.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.SchemeDocument;
import org.starbranch.scheme.compiler.Finding;

/**
 * What the compiler has to say about one place; the assumptions are shown by themselves.
 *
 * @param cell where it stands in the workbook, empty where there is none
 */
public record ShownFinding(Finding.Severity severity, String message, String path, int line, String cell) {

    static List<ShownFinding> of(SchemeDocument document, List<Finding> findings) {
        Map<String, String> cells =
                document.cells(findings.stream().map(Finding::path).toList());
        return findings.stream()
                .filter(finding -> finding.severity() != Finding.Severity.ASSUMPTION)
                .sorted(Comparator.comparing(Finding::severity))
                .map(finding -> new ShownFinding(
                        finding.severity(),
                        finding.message(),
                        finding.path(),
                        finding.line(),
                        cells.getOrDefault(finding.path(), "")))
                .toList();
    }

    public boolean isError() {
        return severity == Finding.Severity.ERROR;
    }

    public String title() {
        return isError() ? "错误" : "提醒";
    }
}
