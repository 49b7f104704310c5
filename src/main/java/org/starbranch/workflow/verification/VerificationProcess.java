package org.starbranch.workflow.verification;

import org.starbranch.verification.Verification.Decision;
import org.starbranch.verification.Verification.Method;
import org.starbranch.workflow.ProcessVariable;

/** The words of {@code verification.bpmn}; the business key is {@code <cycle>/<branch>}. */
public final class VerificationProcess {

    public static final String KEY = "verification";

    public static final String CHOOSE_METHOD = "Task_ChooseMethod";
    public static final String ANSWER_LETTER = "Task_AnswerLetter";
    public static final String RECORD_VISIT = "Task_RecordVisit";
    public static final String FINDING = "Task_Finding";
    public static final String BRANCH_COMMENT = "Task_BranchComment";
    public static final String DECIDE = "Task_DecideVerification";

    static final ProcessVariable<Method> METHOD_OUTCOME = ProcessVariable.outcome("methodOutcome", Method.class);
    static final ProcessVariable<Decision> DECISION_OUTCOME =
            ProcessVariable.outcome("decisionOutcome", Decision.class);

    private VerificationProcess() {}
}
