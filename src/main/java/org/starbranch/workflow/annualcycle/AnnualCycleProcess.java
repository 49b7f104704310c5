package org.starbranch.workflow.annualcycle;

import org.starbranch.proposal.AllocationOutcome;
import org.starbranch.proposal.FindingsOutcome;
import org.starbranch.proposal.PreparationOutcome;
import org.starbranch.proposal.ResolutionOutcome;
import org.starbranch.workflow.ProcessVariable;

/** The vocabulary of {@code annual-cycle.bpmn}. Its business key is the cycle's code. */
public final class AnnualCycleProcess {

    public static final String KEY = "annual-cycle";

    public static final String SETTLE_TIE = "Task_SettleTie";
    public static final String PREPARE_PROPOSAL = "Task_PrepareProposal";
    public static final String RESOLVE = "Task_Resolve";
    public static final String SUPERIOR_REVIEW = "Task_SuperiorReview";
    public static final String SUPERIOR_DECISION = "Task_SuperiorDecision";
    public static final String PUBLISH_NOTICE = "Task_PublishNotice";
    public static final String AWARD = "Task_Award";

    public static final String WAIT_FOR_RATINGS = "Event_RatingsFinished";
    public static final String WAIT_FOR_VERIFICATIONS = "Event_VerificationsFinished";
    public static final String WAIT_FOR_NOTICE = "Event_NoticeClosed";
    public static final String END = "EndEvent_CycleClosed";

    public static final String RATINGS_FINISHED = "ratings-finished";
    public static final String VERIFICATIONS_FINISHED = "verifications-finished";
    public static final String NOTICE_CLOSED = "notice-closed";

    static final ProcessVariable<RatingsOutcome> RATINGS =
            ProcessVariable.outcome("ratingsOutcome", RatingsOutcome.class);
    static final ProcessVariable<AllocationOutcome> ALLOCATION =
            ProcessVariable.outcome("allocationOutcome", AllocationOutcome.class);
    static final ProcessVariable<PreparationOutcome> PREPARATION =
            ProcessVariable.outcome("preparationOutcome", PreparationOutcome.class);
    static final ProcessVariable<ResolutionOutcome> RESOLUTION =
            ProcessVariable.outcome("resolutionOutcome", ResolutionOutcome.class);
    static final ProcessVariable<VerificationsOutcome> VERIFICATIONS =
            ProcessVariable.outcome("verificationsOutcome", VerificationsOutcome.class);
    static final ProcessVariable<FindingsOutcome> FINDINGS =
            ProcessVariable.outcome("findingsOutcome", FindingsOutcome.class);

    private AnnualCycleProcess() {}

    /** How far the ratings are after another page of them was started. */
    enum RatingsOutcome {
        /** There are branches whose rating is not started. */
        MORE,
        /** All are started, not all are finished. */
        OPEN,
        /** All are finished: nothing to wait for. */
        FINISHED
    }

    /** Whether anything has to be verified. */
    enum VerificationsOutcome {
        OPEN,
        NONE
    }
}
