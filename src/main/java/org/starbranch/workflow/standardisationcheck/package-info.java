/**
 * The cycle of a checklist (003): the branches look at themselves, the assessors check on site, what is not met is listed
 * with a day for putting it right, and the office reports. There is no star and nothing is published.
 */
@NullMarked
package org.starbranch.workflow.standardisationcheck;

import org.jspecify.annotations.NullMarked;
