package org.starbranch.shared.spreadsheet;

/** Ends the reading of a file at once; says why, in Chinese. Never leaves this package. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    Unreadable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
