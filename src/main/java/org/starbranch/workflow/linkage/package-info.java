/** Proposals that follow from a star: an office answers each, and nothing else happens (reading Z28). */
@NullMarked
package org.starbranch.workflow.linkage;

import org.jspecify.annotations.NullMarked;
