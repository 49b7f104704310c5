package org.starbranch.workflow.publicnotice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Notices;
import org.starbranch.workflow.tasks.TaskSubject;

/** Asks the notice to close. */
@Component
class CloseNotice implements JavaDelegate {

    private final Notices notices;

    CloseNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        PublicNoticeProcess.CLOSING_OUTCOME.set(execution, notices.tryClose(cycle));
    }
}
