package org.starbranch.workflow.memberveto;

/** The vocabulary of {@code member-veto.bpmn}. Its business key is {@code <cycle>/<branch>/<number>}. */
public final class MemberVetoProcess {

    public static final String KEY = "member-veto";

    public static final String CONFIRM = "Task_ConfirmMemberVeto";

    private MemberVetoProcess() {}
}
