package org.starbranch.notice;

/** STUB. */
public final class Notice {

    private Notice() {}

    public record Closed(String cycle) {}
}
