package org.starbranch.workflow.modelbranch;

import org.starbranch.review.Recognition;
import org.starbranch.workflow.ProcessVariable;

/** The vocabulary of {@code model-branch.bpmn}. Its business key is the cycle's code. */
public final class ModelBranchProcess {

    public static final String KEY = "model-branch";

    public static final String PREPARE = "Task_Prepare";
    public static final String CLOSE_REPORT = "Task_CloseReport";
    public static final String CLOSE_ASSESSMENT = "Task_CloseAssessment";
    public static final String RECORD_MEMBERS = "Task_RateMembers";
    public static final String RECOGNISE = "Task_Recognise";
    public static final String PUBLICISE = "Task_Publicise";
    public static final String NOTICE_OVER = "Event_NoticeOver";
    public static final String NAME = "Task_Name";
    public static final String DECEMBER = "Event_December";
    public static final String REVERIFY = "Task_Reverify";
    public static final String END = "EndEvent_TitlesReverified";

    static final ProcessVariable<Recognition> RECOGNITION =
            ProcessVariable.outcome("recognitionOutcome", Recognition.class);

    private ModelBranchProcess() {}
}
