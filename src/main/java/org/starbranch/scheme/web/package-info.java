/**
 * The schemes over HTTP: a list and one scheme with its rubric for programs; and the pages on which an office reads what a
 * version says, confirms its readings, uploads the next one, sees what changes, and publishes it.
 */
@NullMarked
package org.starbranch.scheme.web;

import org.jspecify.annotations.NullMarked;
