/** Cycles over HTTP: open one, list them, follow one. What is told here is known to everybody who is logged in. */
@NullMarked
package org.starbranch.cycle.web;

import org.jspecify.annotations.NullMarked;
