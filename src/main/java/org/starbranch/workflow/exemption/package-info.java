/** The process {@code exemption}: a branch of 002 applies not to be rated this year, the office decides. */
@NullMarked
package org.starbranch.workflow.exemption;

import org.jspecify.annotations.NullMarked;
