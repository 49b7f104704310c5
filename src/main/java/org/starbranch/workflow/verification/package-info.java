/** The verification of one filed branch, step by step: letter, reply, visit, finding, comment, decision. */
@NullMarked
package org.starbranch.workflow.verification;

import org.jspecify.annotations.NullMarked;
