package org.starbranch.workflow.standardisationcheck;

import org.starbranch.review.Checklists.Findings;
import org.starbranch.review.FollowUps.Order;
import org.starbranch.workflow.ProcessVariable;

/** The vocabulary of {@code standardisation-check.bpmn}. Its business key is the cycle's code. */
public final class StandardisationCheckProcess {

    public static final String KEY = "standardisation-check";

    public static final String CLOSE_SELF_CHECK = "Task_CloseSelfCheck";
    public static final String CLOSE_CHECK = "Task_CloseCheck";
    public static final String LIST_IMPROVEMENTS = "Task_ListImprovements";
    public static final String REPORT = "Task_Report";
    public static final String IMPROVEMENTS_DUE = "Event_ImprovementsDue";
    public static final String CLOSE_RECHECK = "Task_CloseRecheck";
    public static final String END = "EndEvent_CheckFinished";

    static final ProcessVariable<Findings> FINDINGS = ProcessVariable.outcome("checkOutcome", Findings.class);
    static final ProcessVariable<Order> FOLLOW_UP = ProcessVariable.outcome("followUpOutcome", Order.class);

    private StandardisationCheckProcess() {}
}
