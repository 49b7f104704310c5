/**
 * What keeps the engine's doors shut: which expressions may be evaluated, which fields a task may bring in, which
 * history is kept. The single user of the engine's internals.
 */
@NullMarked
package org.starbranch.workflow.guard;

import org.jspecify.annotations.NullMarked;
