package org.starbranch.member.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number of this page, from 1 to {@code pages}
 * @param pages at least 1
 * @param total rows on all pages
 */
public record ListPage<T>(List<T> rows, int number, int pages, int total) {

    static final int SIZE = 50;

    /** The page nearest to what an address asks for; the first for whatever is no number. */
    static int number(String asked, int total) {
        int number = asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
        return Math.max(1, Math.min(number, pages(total)));
    }

    static <T> ListPage<T> of(List<T> all, String asked) {
        int number = number(asked, all.size());
        List<T> rows = all.subList((number - 1) * SIZE, Math.min(number * SIZE, all.size()));
        return new ListPage<>(rows, number, pages(all.size()), all.size());
    }

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
