package org.starbranch.dashboard.web;

/** The number of a page as it stands in an address. */
final class PageNumber {

    private PageNumber() {}

    /** The first page for whatever is no number. */
    static int of(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }
}
