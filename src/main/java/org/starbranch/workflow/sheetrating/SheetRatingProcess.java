package org.starbranch.workflow.sheetrating;

import org.starbranch.workflow.ProcessVariable;

/** The vocabulary of {@code sheet-rating.bpmn} and of the rounds in the cycles. Its business key is a sheet's id. */
public final class SheetRatingProcess {

    public static final String KEY = "sheet-rating";

    public static final String FILL_SHEET = "Task_FillSheet";
    public static final String SHEET_GIVEN_UP = "sheet-given-up";
    public static final String SHEET_COUNTED = "sheet-counted";
    public static final String ROUND_FINISHED = "round-finished";

    static final ProcessVariable<RoundOutcome> ROUND = ProcessVariable.outcome("roundOutcome", RoundOutcome.class);

    private SheetRatingProcess() {}

    /** How far a round is after another page of its sheets was opened. */
    enum RoundOutcome {
        /** There are sheets that are not opened. */
        MORE,
        /** All are opened, not all are filled in. */
        OPEN,
        /** Nothing to wait for. */
        FINISHED
    }
}
