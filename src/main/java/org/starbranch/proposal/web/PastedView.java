package org.starbranch.proposal.web;

import java.util.List;
import org.starbranch.scoring.simulation.PastedScores;

/** The branches of a pasted text, ready to be simulated. */
record PastedView(List<BranchView> branches) {

    static PastedView of(PastedScores.Read read) {
        return new PastedView(read.branches().stream()
                .map(branch -> BranchView.of(branch.name(), branch.entry()))
                .toList());
    }
}
