package org.starbranch.scoring.simulation;

import java.util.List;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fault;

/**
 * Scores as somebody copies them from a spreadsheet: one branch to a line, cells between tabs or commas. Without a head the
 * cells are code, name, total, the scheme's keys in their order, veto; a first line that names its columns may have them
 * in any order and leave out all but code and total.
 */
public sealed interface PastedScores {

    /** The most branches that are read. */
    int LIMIT = 20_000;

    /** A branch and what it is called; the name may be empty. */
    record Branch(String name, Candidate candidate) {}

    record Read(List<Branch> branches) implements PastedScores {}

    /** At least one fault; the field is {@code rows[n]}, the line of the text counted from 1. */
    record Faulty(List<Fault> faults) implements PastedScores {}

    /** Reads a text; empty lines do not matter. */
    static PastedScores parse(Scheme scheme, String text) {
        return new PastedLines(scheme).read(text);
    }
}
