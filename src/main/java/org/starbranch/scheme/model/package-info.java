/**
 * A scheme as the office reads it: parts made of groups, groups of items, items of scoring points; the sheets on which
 * they are scored; the bands, caps, ties and vetoes that make a star of a total; the calendar and the consequences. Plain
 * values without behaviour beyond looking things up: whoever holds a {@code Scheme} holds one that the compiler proved.
 * Every "line" is a line of the source document, never of the YAML file.
 */
@NullMarked
@NamedInterface("model")
package org.starbranch.scheme.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
