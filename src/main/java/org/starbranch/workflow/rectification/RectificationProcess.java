package org.starbranch.workflow.rectification;

import org.starbranch.rectification.Rectification.Effect;
import org.starbranch.rectification.Rectification.PlanReview;
import org.starbranch.rectification.Rectification.Verdict;
import org.starbranch.workflow.ProcessVariable;

/** The words of {@code rectification.bpmn}. One instance for a rectification, through all its rounds. */
public final class RectificationProcess {

    public static final String KEY = "rectification";

    public static final String TASK_TALK = "Task_Talk";
    public static final String TASK_PLAN = "Task_Plan";
    public static final String TASK_REVIEW_PLAN = "Task_ReviewPlan";
    public static final String TASK_CARRY_OUT = "Task_CarryOut";
    public static final String TASK_VERIFY = "Task_VerifyRectification";
    public static final String EVENT_EFFECT_DUE = "Event_EffectDue";
    public static final String TASK_CHECK_EFFECT = "Task_CheckEffect";
    public static final String END_CLOSED = "EndEvent_RectificationClosed";

    static final ProcessVariable<PlanReview> PLAN_REVIEW =
            ProcessVariable.outcome("planReviewOutcome", PlanReview.class);
    static final ProcessVariable<Verdict> VERDICT = ProcessVariable.outcome("verdictOutcome", Verdict.class);
    static final ProcessVariable<Effect> EFFECT = ProcessVariable.outcome("effectOutcome", Effect.class);

    private RectificationProcess() {}
}
