package org.starbranch.workflow.branchrating;

import org.starbranch.rating.AssessmentOutcome;
import org.starbranch.rating.MeetingOutcome;
import org.starbranch.workflow.ProcessVariable;

/** The vocabulary of {@code branch-rating.bpmn}. Its business key is {@code <cycle>/<branch>}. */
public final class BranchRatingProcess {

    public static final String KEY = "branch-rating";

    public static final String SELF_ASSESS = "Task_SelfAssess";
    public static final String CONFIRM_MEETING = "Task_ConfirmMeeting";
    public static final String ASSESS_BRANCH = "Task_AssessBranch";
    public static final String CORRECT_ITEMS = "Task_CorrectItems";
    public static final String SCORE_DAILY = "Task_ScoreDaily";

    static final ProcessVariable<MeetingOutcome> MEETING_OUTCOME =
            ProcessVariable.outcome("meetingOutcome", MeetingOutcome.class);
    static final ProcessVariable<AssessmentOutcome> ASSESSMENT_OUTCOME =
            ProcessVariable.outcome("assessmentOutcome", AssessmentOutcome.class);

    private BranchRatingProcess() {}
}
