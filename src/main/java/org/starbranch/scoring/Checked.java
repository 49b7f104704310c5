package org.starbranch.scoring;

import java.util.List;

/** What became of a sheet: its scores, or every fault in it. */
public sealed interface Checked {

    record Valid(SheetScores scores) implements Checked {}

    /** At least one fault, in the order of the rubric, fields that do not belong there last. */
    record Faulty(List<Fault> faults) implements Checked {}
}
