package org.starbranch.scheme.model;

import java.time.LocalDate;

/** The document a scheme was taken from. */
public record Source(String title, String number, LocalDate issuedOn) {}
