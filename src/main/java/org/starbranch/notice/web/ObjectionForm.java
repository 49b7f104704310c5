package org.starbranch.notice.web;

import org.jspecify.annotations.Nullable;

/** What the public form sends; a missing member is empty. */
public record ObjectionForm(
        @Nullable String branch,
        @Nullable String text,
        @Nullable String contact) {

    static final ObjectionForm EMPTY = new ObjectionForm("", "", "");

    String branchCode() {
        return branch == null ? "" : branch.strip();
    }

    String words() {
        return text == null ? "" : text;
    }

    String reach() {
        return contact == null ? "" : contact;
    }
}
