package org.starbranch.workflow.exemption;

/** The vocabulary of {@code exemption.bpmn}. Its business key is {@code <cycle>/<branch>}. */
public final class ExemptionProcess {

    public static final String KEY = "exemption";

    public static final String DECIDE = "Task_DecideExemption";

    private ExemptionProcess() {}
}
