package org.starbranch.workflow.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** A task is claimed for oneself and given back by whoever has it; the engine would let any candidate do both. */
final class OwnHands implements UserRule {

    @Override
    public void check(Command<?> command, Authentication user) {
        if (command instanceof ClaimTaskCmd) {
            Object claimant = Innards.read(command, "userId");
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
    static boolean givesBack(Command<?> command, Authentication user) {
        if (!(command instanceof AssignTaskCmd) || Innards.read(command, "userId") != null) {
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

    /** The task that the command names; null where it is gone, which the command will say itself. */
    private static @Nullable TaskEntity task(Command<?> command) {
        Object id = Innards.read(command, "taskId");
        return id == null ? null : Context.getCommandContext().getTaskManager().findTaskById((String) id);
    }
}
