package org.starbranch.shared.spreadsheet;

import java.util.List;

/**
 * A sheet to be given out.
 *
 * @param title at most 31 characters, without {@code []:*?/\}
 * @param hidden so many rows at the top are not shown
 * @param headings so many rows after them are printed bold and stay in view
 * @param widths of the columns, in characters of an alphabet; a Chinese one takes two
 * @param rows texts; an empty one leaves its cell empty, one that is a plain number becomes a number
 */
public record Page(String title, int hidden, int headings, List<Integer> widths, List<List<String>> rows) {}
