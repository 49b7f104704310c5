package org.starbranch.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Diagrams and forms come with the program, which deploys them at start without a login. Nobody who is logged in adds or
 * takes away any, an administrator neither: who may deploy may run anything. There is no break-glass role yet.
 */
final class SystemDeploys implements UserRule {

    private static final List<Class<?>> CHANGES = List.of(
            DeployCmd.class,
            DeleteDeploymentCmd.class,
            AbstractDeleteProcessDefinitionCmd.class,
            DeleteProcessDefinitionsByIdsCmd.class);

    @Override
    public void check(Command<?> command, Authentication user) {
        if (CHANGES.stream().anyMatch(type -> type.isInstance(command))) {
            throw new AuthorizationException("流程和表单随程序发布，不能在这里部署或删除");
        }
    }
}
