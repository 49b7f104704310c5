package org.starbranch.workflow.branchrating;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rating.SelfAssessments;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordCorrection implements JavaDelegate {

    private final SelfAssessments assessments;
    private final CurrentUser user;

    RecordCorrection(SelfAssessments assessments, CurrentUser user) {
        this.assessments = assessments;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unlessAccepted(assessments.correct(TaskSubject.rating(execution), SubmittedForm.take(execution), user.actor()));
    }
}
