package org.starbranch.scheme.compiler;

/**
 * Something the compiler has to say about one place of a scheme.
 *
 * @param path where it stands, such as {@code rubric[0].groups[1].max}
 * @param line line of the scheme's text, counted from 1
 * @param message in Chinese, for the office
 */
public record Finding(Severity severity, String path, int line, String message) {

    /** An error keeps a scheme from being published; a warning and an assumption ask to be looked at. */
    public enum Severity {
        ERROR,
        WARNING,
        ASSUMPTION
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
