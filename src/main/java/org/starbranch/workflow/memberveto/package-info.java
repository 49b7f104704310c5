/**
 * The process {@code member-veto}: a decision on a member that the office recorded holds only when another person of the
 * office has confirmed the record. No name of a member comes into the engine.
 */
@NullMarked
package org.starbranch.workflow.memberveto;

import org.jspecify.annotations.NullMarked;
