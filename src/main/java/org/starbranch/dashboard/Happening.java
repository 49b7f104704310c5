package org.starbranch.dashboard;

import java.time.LocalDateTime;

/**
 * Something that happened to a branch's rating.
 *
 * @param by name of who did it
 */
public record Happening(LocalDateTime at, String by, String what) {}
