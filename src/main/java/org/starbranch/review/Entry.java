package org.starbranch.review;

/**
 * What somebody entered for one point.
 *
 * @param entered a decimal, the code of a level or a {@code CheckState}, or a ballot's tally {@code <value>*<count>,…}
 * @param reason trimmed; empty where none was given
 */
public record Entry(String entered, String reason) {}
