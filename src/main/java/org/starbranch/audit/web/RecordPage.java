package org.starbranch.audit.web;

import java.util.List;

/**
 * One page of the record, newest row first.
 *
 * @param newer whether there may be rows above
 * @param older whether there may be rows below
 */
public record RecordPage(List<ShownEntry> rows, boolean newer, boolean older) {

    /** Rows of a full page. */
    static final int SIZE = 50;

    /** The number of the first row, from where one goes back to newer ones. */
    public long top() {
        return rows.isEmpty() ? 0 : rows.get(0).seq();
    }

    /** The number of the last row, from where one goes on to older ones. */
    public long bottom() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).seq();
    }
}
