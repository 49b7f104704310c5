/** One objection, from its receipt to the answer; who answers too late is called to account meanwhile. */
@NullMarked
package org.starbranch.workflow.objection;

import org.jspecify.annotations.NullMarked;
