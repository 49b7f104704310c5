package org.starbranch.workflow.veto;

import org.starbranch.rating.Veto;
import org.starbranch.workflow.ProcessVariable;

/** The vocabulary of {@code veto.bpmn}. Its business key is {@code <cycle>/<branch>/<number>}. */
public final class VetoProcess {

    public static final String KEY = "veto";

    public static final String HEAR_BRANCH = "Task_HearBranch";
    public static final String CONFIRM_VETO = "Task_ConfirmVeto";
    public static final String DECIDE_REVOCATION = "Task_DecideRevocation";

    /** Somebody proposed to revoke the veto. */
    static final String REVOKED = "veto-revoked";

    /** The stars of the cycle were resolved. */
    static final String SETTLED = "veto-settled";

    static final ProcessVariable<Veto.Decision> VETO_OUTCOME =
            ProcessVariable.outcome("vetoOutcome", Veto.Decision.class);
    static final ProcessVariable<Veto.Revocation> REVOCATION_OUTCOME =
            ProcessVariable.outcome("revocationOutcome", Veto.Revocation.class);

    private VetoProcess() {}
}
