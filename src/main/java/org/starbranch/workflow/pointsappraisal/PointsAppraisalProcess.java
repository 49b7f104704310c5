package org.starbranch.workflow.pointsappraisal;

import org.starbranch.review.Appraisals.Half;
import org.starbranch.workflow.ProcessVariable;

/** The vocabulary of {@code points-appraisal.bpmn}. Its business key is the cycle's code. */
public final class PointsAppraisalProcess {

    public static final String KEY = "points-appraisal";

    public static final String CLOSE_SELF = "Task_CloseSelf";
    public static final String CLOSE_GENERAL = "Task_CloseGeneral";
    public static final String FILE = "Task_File";
    public static final String CLOSE_COMMITTEE = "Task_CloseCommittee";
    public static final String SECOND_HALF = "Event_SecondHalf";
    public static final String CONFIRM = "Task_Confirm";
    public static final String END = "EndEvent_IndexConfirmed";

    static final ProcessVariable<Half> HALF = ProcessVariable.outcome("halfOutcome", Half.class);

    private PointsAppraisalProcess() {}
}
