package org.starbranch.scheme.model;

/** Something the source's text announces and its rubric does not score (reading Z16). */
public record NamedButAbsent(String name, int line) {}
