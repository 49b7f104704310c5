package org.starbranch.webapps.portal;

/** Who is logged in, as the bar on every page shows him. */
public record Visitor(String userId, String name) {}
