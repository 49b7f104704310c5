package org.starbranch.workflow.pointsappraisal;

import org.starbranch.review.Appraisals.Half;
import org.starbranch.review.Verdict;
import org.starbranch.workflow.ProcessVariable;

/** The vocabulary of {@code points-appraisal.bpmn}. Its business key is the cycle's code. */
public final class PointsAppraisalProcess {

    public static final String KEY = "points-appraisal";

    public static final String CLOSE_SELF = "Task_CloseSelf";
    public static final String CLOSE_GENERAL = "Task_CloseGeneral";
    public static final String CROSS_CHECK = "Task_CrossCheck";
    public static final String CLOSE_CORRECTION = "Task_CloseCorrection";
    public static final String FILE = "Task_File";
    public static final String CLOSE_COMMITTEE = "Task_CloseCommittee";
    public static final String SECOND_HALF = "Event_SecondHalf";
    public static final String CONFIRM = "Task_Confirm";
    public static final String PUBLICISE = "Task_Publicise";
    public static final String NOTICE_OVER = "Event_NoticeOver";
    public static final String CLOSE_NOTICE = "Task_CloseNotice";
    public static final String END = "EndEvent_AppraisalClosed";

    static final ProcessVariable<Half> HALF = ProcessVariable.outcome("halfOutcome", Half.class);
    static final ProcessVariable<Verdict> CROSS_CHECKED = ProcessVariable.outcome("crossCheckOutcome", Verdict.class);
    static final ProcessVariable<Verdict> NOTICE_CLOSED = ProcessVariable.outcome("noticeOutcome", Verdict.class);

    private PointsAppraisalProcess() {}
}
