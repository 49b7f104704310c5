package org.starbranch.scheme.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document a scheme was taken from.
 *
 * @param number of the document; empty where it bears none
 * @param issuedOn null where the date cannot be made out (002, reading A1)
 */
public record Source(String title, String number, @Nullable LocalDate issuedOn) {}
