package org.starbranch.scheme.model;

/** A slip of the source's text that was put right; the original is kept (reading Z30). */
public record Correction(int line, String original, String corrected) {}
