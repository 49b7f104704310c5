package org.starbranch.workflow.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Who completes a task may not see by it what else stands in the process. */
final class NothingReturned implements UserRule {

    @Override
    public void check(Command<?> command, Authentication user) {
        boolean submission = command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd;
        if (submission && Boolean.TRUE.equals(Innards.read(command, "returnVariables"))) {
            throw new AuthorizationException("提交任务时不能取回流程数据");
        }
    }
}
