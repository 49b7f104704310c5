/**
 * The cycle of 002: exemptions by application, self-report, three sources by weight, the share of five-star members, vetoes,
 * recognition by condition, a public notice of the model branches alone, naming; and in the December after, whether the
 * titles stand.
 */
@NullMarked
package org.starbranch.workflow.modelbranch;

import org.jspecify.annotations.NullMarked;
