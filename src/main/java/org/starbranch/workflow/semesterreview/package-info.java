/**
 * The cycle of 001: two self-assessments that inform, the yearly evaluation by five groups of raters, one outstanding branch
 * by recorded decision, the public notice, and after it ledger, proposals, a rectification for whoever has the lowest star,
 * and the showing of the outstanding branch.
 */
@NullMarked
package org.starbranch.workflow.semesterreview;

import org.jspecify.annotations.NullMarked;
