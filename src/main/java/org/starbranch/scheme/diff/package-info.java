/**
 * What changed from one version of a scheme to the next: entry by entry, told by their stable codes and not by where they
 * stand, with every old and new value, and the points that moved. It compares documents, so that a draft with errors can
 * be compared too.
 */
@NullMarked
package org.starbranch.scheme.diff;

import org.jspecify.annotations.NullMarked;
