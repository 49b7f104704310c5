package org.starbranch.scheme.web;

import java.util.Locale;
import org.starbranch.scheme.compiler.Finding;

/**
 * One finding of the compiler.
 *
 * @param severity {@code error}, {@code warning} or {@code assumption}
 * @param path where it stands, such as {@code bands[1].from}; empty for the whole
 * @param line line of the text that was sent, counted from 1
 */
record FindingView(String severity, String path, int line, String message) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.severity().name().toLowerCase(Locale.ROOT), finding.path(), finding.line(), finding.message());
    }
}
