package org.starbranch.scheme.model;

/**
 * A rule of another document that a point rests on (reading Z32): a new edition asks for a look at the point.
 *
 * @param edition such as 2014年版
 * @param clause such as 第十二条
 */
public record Citation(String text, String edition, String clause) {}
