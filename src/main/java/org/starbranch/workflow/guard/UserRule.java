package org.starbranch.workflow.guard;

import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Something that a logged-in user may not do, whatever the engine's own grants say. */
interface UserRule {

    /** @throws org.camunda.bpm.engine.ProcessEngineException if the command must not be executed */
    void check(Command<?> command, Authentication user);
}
