/**
 * The compiler proves a scheme before anybody can use it: every sum equals its printed total, the bands leave no gap and
 * overlap nowhere, the caps can be computed, nothing refers to something that is not there. It reads a located tree, so
 * that each finding names its line, and tells everything it finds at once. Pure: where the text came from is not its
 * concern.
 */
@NullMarked
package org.starbranch.scheme.compiler;

import org.jspecify.annotations.NullMarked;
