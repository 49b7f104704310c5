package org.starbranch.workflow.branchrating;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rating.BranchMeetings;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordBranchMeeting implements JavaDelegate {

    private final BranchMeetings meetings;
    private final CurrentUser user;

    RecordBranchMeeting(BranchMeetings meetings, CurrentUser user) {
        this.meetings = meetings;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BranchRatingProcess.MEETING_OUTCOME.set(
                execution,
                unlessAccepted(
                        meetings.record(TaskSubject.rating(execution), SubmittedForm.take(execution), user.actor())));
    }
}
