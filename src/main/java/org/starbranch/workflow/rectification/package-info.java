/** The rectification of a branch: talk, plan, review, carrying out, verification, and the look back months later. */
@NullMarked
package org.starbranch.workflow.rectification;

import org.jspecify.annotations.NullMarked;
