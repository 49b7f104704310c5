/** The public notice of a cycle: its clock, and the gate that stays shut while an objection is open. */
@NullMarked
package org.starbranch.workflow.publicnotice;

import org.jspecify.annotations.NullMarked;
