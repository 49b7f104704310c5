package org.starbranch.workflow.branchrating;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rating.Assessments;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordAssessment implements JavaDelegate {

    private final Assessments assessments;
    private final CurrentUser user;

    RecordAssessment(Assessments assessments, CurrentUser user) {
        this.assessments = assessments;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BranchRatingProcess.ASSESSMENT_OUTCOME.set(
                execution,
                unlessAccepted(assessments.record(
                        TaskSubject.rating(execution), SubmittedForm.take(execution), user.actor())));
    }
}
