package org.starbranch.dashboard;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param number of this page, from 1 to {@code pages}
 * @param pages at least 1
 * @param total rows on all pages
 */
public record Paged<T>(List<T> rows, int number, int pages, int total) {

    /** Cuts a page out of a whole list; a number beyond the ends is taken as the nearest page. */
    public static <T> Paged<T> of(List<T> all, int number, int size) {
        int pages = pages(all.size(), size);
        int page = within(number, pages);
        List<T> rows = all.subList((page - 1) * size, Math.min(page * size, all.size()));
        return new Paged<>(List.copyOf(rows), page, pages, all.size());
    }

    /** The same page with other rows. */
    public <R> Paged<R> map(Function<T, R> row) {
        return new Paged<>(rows.stream().map(row).toList(), number, pages, total);
    }

    static int pages(int total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    static int within(int number, int pages) {
        return Math.max(1, Math.min(number, pages));
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages;
    }
}
