package org.starbranch.scheme.model;

/** What decides between branches of equal total, the greater value first (reading Z9). */
public record TieKey(String code, String name) {}
