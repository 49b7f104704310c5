package org.starbranch.scheme.model;

/** A ground on which a branch or a member may ask not to be rated (002, reading A19). */
public record Exemption(String code, String name, Subject subject, Clause clause) {}
