package org.starbranch.scheme.model;

/** A number that the source skips, such as 二-5 in 003 (reading X1); kept, so that nobody renumbers what follows. */
public record MissingNumber(String number, Clause clause) {}
