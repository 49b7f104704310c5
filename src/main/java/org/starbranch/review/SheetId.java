package org.starbranch.review;

/**
 * Names one sheet.
 *
 * @param subject code of the branch or general branch that it is about
 * @param sheet code of the scheme's sheet
 * @param half 1 or 2; 0 for a sheet of the whole period
 * @param rater login name of the member of a panel; {@link #ANYBODY} where one of a group fills it in
 */
public record SheetId(String cycle, String subject, String sheet, int half, String rater) {

    /** Whoever of the group takes it. */
    public static final String ANYBODY = "-";

    private static final int PARTS = 5;

    /** Reads what {@link #toString} writes. */
    public static SheetId of(String text) {
        String[] parts = text.split("/", PARTS);
        return new SheetId(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), parts[4]);
    }

    /** Whether one person and nobody else fills it in. */
    public boolean isPersonal() {
        return !rater.equals(ANYBODY);
    }

    /** The business key of its process: {@code <cycle>/<subject>/<sheet>/<half>/<rater>}. */
    @Override
    public String toString() {
        return String.join("/", cycle, subject, sheet, String.valueOf(half), rater);
    }
}
