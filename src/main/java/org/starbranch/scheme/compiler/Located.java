package org.starbranch.scheme.compiler;

import java.util.List;
import java.util.Map;

/** A scheme's text as a tree in which every value knows its line, counted from 1. */
public sealed interface Located {

    int line();

    /** A single value as it was written, without quotes. */
    record Scalar(String value, int line) implements Located {}

    /** A list, in order. */
    record Sequence(List<Located> items, int line) implements Located {}

    /** Named values, in order; the reader has already refused a key that stands twice. */
    record Mapping(Map<String, Located> entries, int line) implements Located {}
}
