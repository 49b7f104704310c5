package org.starbranch.organisation;

/** A general branch (党总支), between the committee and its branches. */
public record Unit(String code, String name) {}
