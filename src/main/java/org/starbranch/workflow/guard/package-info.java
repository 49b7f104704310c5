/**
 * What keeps the engine's doors shut: which expressions may be evaluated, what a command may bring into a process, which
 * diagrams may be read, who may deploy, which history is kept. It stands inside the engine, so that REST, the web
 * applications and our own code meet it alike; {@link org.starbranch.workflow.guard.EngineGuard} puts it there. The single
 * user of the engine's internals.
 */
@NullMarked
package org.starbranch.workflow.guard;

import org.jspecify.annotations.NullMarked;
