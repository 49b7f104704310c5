package org.starbranch.security;

import java.util.List;

/**
 * A page of the list of accounts.
 *
 * @param number of this page, from 1 to {@code pages}
 * @param pages at least 1
 * @param total accounts on all pages
 */
public record AccountPage(List<Account> rows, int number, int pages, int total) {

    /** Accounts on a page. */
    static final int SIZE = 20;

    static int pages(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages;
    }
}
