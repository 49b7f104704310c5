package org.starbranch.scheme.diff;

/**
 * What makes an entry the same in two versions.
 *
 * @param subject whose rules they are, empty for the scheme's own
 * @param list such as {@code point} or {@code bands}
 * @param code its stable name there
 */
record Identity(String subject, String list, String code) {

    /** The list of the values that stand alone; no real one can be called so. */
    static final String SINGLE = "#scheme";

    boolean isSingle() {
        return list.equals(SINGLE);
    }
}
