package org.starbranch.scoring.simulation;

import java.util.List;
import org.starbranch.scoring.Fault;

/**
 * Scores as somebody copies them from a spreadsheet: one branch (general branch, member) to a line, cells between tabs or
 * commas. Without a head the cells are code, name, total, the scheme's keys in their order, veto; where results of others
 * are taken over, own points and their totals stand instead of the total. A first line that names its columns may have
 * them in any order, leave out all but code and total, and give the points at each level instead of the total.
 */
public sealed interface PastedScores {

    /** The most branches that are read. */
    int LIMIT = 20_000;

    /** A branch and what it is called; the name may be empty. */
    record Branch(String name, Entry entry) {}

    record Read(List<Branch> branches) implements PastedScores {}

    /** At least one fault; the field is {@code rows[n]}, the line of the text counted from 1. */
    record Faulty(List<Fault> faults) implements PastedScores {}

    /** Reads a text; empty lines do not matter. */
    static PastedScores parse(Rated rated, String text) {
        return new PastedLines(rated).read(text);
    }

    /** What the cells of a line are without a head, for people. */
    static List<String> columns(Rated rated) {
        return PastedColumns.titles(rated);
    }
}
