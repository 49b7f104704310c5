package org.starbranch.workflow.objection;

import org.starbranch.notice.Objection.Admission;
import org.starbranch.workflow.ProcessVariable;

/** The words of {@code objection.bpmn}; the business key is {@code <cycle>/<branch>/<receipt>}. */
public final class ObjectionProcess {

    public static final String KEY = "objection";

    public static final String ASSIGN_HANDLER = "Task_AssignHandler";
    public static final String HANDLE = "Task_HandleObjection";
    public static final String DECIDE = "Task_DecideObjection";
    public static final String ANSWER = "Task_Answer";
    public static final String ESCALATION = "Task_Escalation";

    static final ProcessVariable<Admission> ADMISSION_OUTCOME =
            ProcessVariable.outcome("admissionOutcome", Admission.class);

    private ObjectionProcess() {}
}
