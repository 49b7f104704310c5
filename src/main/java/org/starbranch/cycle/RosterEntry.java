package org.starbranch.cycle;

import org.jspecify.annotations.Nullable;
import org.starbranch.organisation.BranchKind;

/**
 * A branch as it was when the cycle was opened.
 *
 * @param exemptReason why it is formally not rated; null where it counts
 */
public record RosterEntry(
        String branch,
        String name,
        String unitName,
        BranchKind kind,
        int members,
        @Nullable String exemptReason) {

    public boolean isRated() {
        return exemptReason == null;
    }
}
