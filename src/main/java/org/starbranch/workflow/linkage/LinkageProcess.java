package org.starbranch.workflow.linkage;

import org.starbranch.ledger.Linkage.Decision;
import org.starbranch.workflow.ProcessVariable;

/** The words of {@code linkage.bpmn}. One instance for a proposal; its business key ends in the proposal's number. */
public final class LinkageProcess {

    public static final String KEY = "linkage";

    public static final String TASK_ANSWER = "Task_AnswerLinkage";
    public static final String END_DONE = "EndEvent_LinkageDone";
    public static final String END_DECLINED = "EndEvent_LinkageDeclined";

    static final ProcessVariable<Decision> DECISION = ProcessVariable.outcome("linkageOutcome", Decision.class);

    private LinkageProcess() {}
}
