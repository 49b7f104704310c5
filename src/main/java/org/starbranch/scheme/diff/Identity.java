package org.starbranch.scheme.diff;

/**
 * What makes an entry the same in two versions.
 *
 * @param subject whose rules they are, empty for the scheme's own
 * @param list such as {@code point} or {@code bands}
 * @param code its stable name there
 */
record Identity(String subject, String list, String code) {}
