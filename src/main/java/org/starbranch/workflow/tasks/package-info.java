/** What every user task has in common: who is offered it, until when, and what its form brings in. */
@NullMarked
package org.starbranch.workflow.tasks;

import org.jspecify.annotations.NullMarked;
