/**
 * The process {@code branch-rating}: one instance for each branch of a cycle, from its self-assessment over the meeting
 * behind it and the assessment, with items returned and corrected, to the daily indicator, which finishes the rating.
 */
@NullMarked
package org.starbranch.workflow.branchrating;

import org.jspecify.annotations.NullMarked;
