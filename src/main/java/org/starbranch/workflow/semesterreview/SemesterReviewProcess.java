package org.starbranch.workflow.semesterreview;

/** The vocabulary of {@code semester-review.bpmn}. Its business key is the cycle's code. */
public final class SemesterReviewProcess {

    public static final String KEY = "semester-review";

    public static final String SECOND_SEMESTER = "Event_SecondSemester";
    public static final String INVITE = "Task_InviteRaters";
    public static final String CLOSE_EVALUATION = "Task_CloseEvaluation";
    public static final String DECIDE_TITLE = "Task_DecideTitle";
    public static final String PUBLICISE = "Task_Publicise";
    public static final String NOTICE_CLOSED = "Event_NoticeClosed";
    public static final String SHOWCASE = "Task_Showcase";
    public static final String END = "EndEvent_YearReviewed";

    private SemesterReviewProcess() {}
}
