package org.starbranch.workflow.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.starbranch.shared.Fault;
import org.starbranch.workflow.SubmissionRefused;

/**
 * Stands before every command of a logged-in user: a task takes only the fields of its own form, and nobody but an
 * administrator sets a variable, throws an error or hands a task on past the forms. The engine itself would take any
 * variable from anybody who may complete a task.
 */
final class SubmissionGuard extends CommandInterceptor {

    /** Ways round the form that only an administrator may go. */
    private static final List<Class<?>> DETOURS = List.of(
            SetTaskVariablesCmd.class,
            AbstractVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            DelegateTaskCmd.class,
            ResolveTaskCmd.class);

    private final FormKeys formKeys = new FormKeys();

    @Override
    public <T> T execute(Command<T> command) {
        Authentication user = user();
        if (user != null) {
            refuseDetour(command, user);
            refuseOthersHands(command, user);
            refuseReturnOfVariables(command);
            refuseUnknownFields(command);
        }
        return user != null && givesBack(command, user) ? asTheSystem(command) : next.execute(command);
    }

    /** The user whose own command this is; null for the system and for what a running process does on his behalf. */
    private static @Nullable Authentication user() {
        CommandContext context = Context.getCommandContext();
        boolean fromOutside = context != null && Context.getCoreExecutionContext() == null;
        return fromOutside && context.isAuthorizationCheckEnabled() ? context.getAuthentication() : null;
    }

    private static void refuseDetour(Command<?> command, Authentication user) {
        boolean detour = DETOURS.stream().anyMatch(type -> type.isInstance(command));
        List<String> groups = user.getGroupIds();
        if (detour && (groups == null || !groups.contains(Groups.CAMUNDA_ADMIN))) {
            throw new AuthorizationException("请用任务的表单提交，不能直接改写流程数据");
        }
    }

    /** A task is claimed for oneself and given back by whoever has it; the engine would let any candidate do both. */
    private static void refuseOthersHands(Command<?> command, Authentication user) {
        if (command instanceof ClaimTaskCmd) {
            Object claimant = read(command, "userId");
            TaskEntity task = task(command);
            Object holder = claimant == null && task != null ? task.getAssignee() : claimant;
            if (holder != null && !holder.equals(user.getUserId())) {
                throw new AuthorizationException("任务只能由本人领取和退回");
            }
        }
    }

    /**
     * Whoever holds a task that was offered may put it back on offer; one that is his alone would be lost to everybody.
     * The engine asks for the right to assign tasks, with which he could hand it to anybody.
     */
    private static boolean givesBack(Command<?> command, Authentication user) {
        if (!(command instanceof AssignTaskCmd) || read(command, "userId") != null) {
            return false;
        }
        TaskEntity task = task(command);
        if (task == null || !user.getUserId().equals(task.getAssignee())) {
            return false;
        }
        if (task.getCandidates().isEmpty()) {
            throw new AuthorizationException("这项任务只由您一人办理，不能放弃");
        }
        return true;
    }

    private <T> T asTheSystem(Command<T> command) {
        return Context.getCommandContext().runWithoutAuthorization(() -> next.execute(command));
    }

    /** Who completes a task may not see by it what else stands in the process. */
    private static void refuseReturnOfVariables(Command<?> command) {
        boolean submission = command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd;
        if (submission && Boolean.TRUE.equals(read(command, "returnVariables"))) {
            throw new AuthorizationException("提交任务时不能取回流程数据");
        }
    }

    private void refuseUnknownFields(Command<?> command) {
        Map<?, ?> sent = submitted(command);
        TaskEntity task = sent == null || sent.isEmpty() ? null : task(command);
        if (sent == null || task == null) {
            return;
        }
        Set<String> known = formKeys.ofTask(task.getId());
        List<Fault> unknown = sent.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .map(name -> new Fault(name, "表单里没有“" + name + "”这一项，不能提交"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new SubmissionRefused(unknown);
        }
    }

    private static @Nullable Map<?, ?> submitted(Command<?> command) {
        if (command instanceof SubmitTaskFormCmd) {
            return (Map<?, ?>) read(command, "properties");
        }
        return command instanceof CompleteTaskCmd ? (Map<?, ?>) read(command, "variables") : null;
    }

    /** The task that the command names; null where it is gone, which the command will say itself. */
    private static @Nullable TaskEntity task(Command<?> command) {
        Object id = read(command, "taskId");
        return id == null ? null : Context.getCommandContext().getTaskManager().findTaskById((String) id);
    }

    /** The commands keep what they carry to themselves. */
    private static @Nullable Object read(Object command, String name) {
        var field = ReflectionUtils.findField(command.getClass(), name);
        if (field == null) {
            throw new IllegalStateException(command.getClass() + " has no field " + name);
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
