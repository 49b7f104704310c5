/**
 * The cycle of a checklist (003): the branches look at themselves, each level checks what it answers for, what is not met is
 * listed with a day, and the office reports. When the day has passed, the same lines are looked at again by those who looked
 * before, until everything is met or the office ends it. There is no star and nothing is published.
 */
@NullMarked
package org.starbranch.workflow.standardisationcheck;

import org.jspecify.annotations.NullMarked;
