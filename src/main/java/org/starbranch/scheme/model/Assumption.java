package org.starbranch.scheme.model;

/**
 * A place where the source is unclear, and the reading that holds until the office chooses another.
 *
 * @param id such as {@code Z2}
 * @param text what is unclear
 * @param reading how it is read here
 * @param standard the setting that follows by default
 * @param excludes the reading that is not taken; empty where none is named
 */
public record Assumption(String id, String text, String reading, String standard, String excludes) {}
