package org.starbranch.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** A task is finished by its form; the ways past it, which the engine opens to whoever may work on it, are an administrator's. */
final class NoDetour implements UserRule {

    private static final List<Class<?>> DETOURS = List.of(
            AbstractVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            DelegateTaskCmd.class,
            ResolveTaskCmd.class);

    @Override
    public void check(Command<?> command, Authentication user) {
        boolean detour = DETOURS.stream().anyMatch(type -> type.isInstance(command));
        List<String> groups = user.getGroupIds();
        if (detour && (groups == null || !groups.contains(Groups.CAMUNDA_ADMIN))) {
            throw new AuthorizationException("请用任务的表单提交，不能直接改写流程数据");
        }
    }
}
