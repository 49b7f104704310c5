/**
 * The cycle of 001: two self-assessments that inform, the yearly evaluation by five groups of raters, one outstanding branch
 * by recorded decision, and a rectification for whoever has the lowest star.
 */
@NullMarked
package org.starbranch.workflow.semesterreview;

import org.jspecify.annotations.NullMarked;
