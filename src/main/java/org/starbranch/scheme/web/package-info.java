/** The schemes over HTTP: a list, and one scheme with its rubric. */
@NullMarked
package org.starbranch.scheme.web;

import org.jspecify.annotations.NullMarked;
