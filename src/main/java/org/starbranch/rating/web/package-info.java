/** Scores and vetoes over HTTP: what a set of sheets comes to under a scheme, and the office's veto. */
@NullMarked
package org.starbranch.rating.web;

import org.jspecify.annotations.NullMarked;
