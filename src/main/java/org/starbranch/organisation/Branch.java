package org.starbranch.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A Party branch.
 *
 * @param code short and stable, such as {@code B01}
 * @param unit the general branch above it; null where it stands directly under the committee
 * @param members Party members, probationary ones included
 * @param exemptReason why it is formally left out of the rating; null where it is rated
 */
public record Branch(
        String code,
        String name,
        @Nullable Unit unit,
        BranchKind kind,
        int members,
        @Nullable String exemptReason) {

    public boolean isExempt() {
        return exemptReason != null;
    }

    /** The name of what stands above it, as people read it. */
    public String unitName() {
        return unit == null ? "党委直属" : unit.name();
    }
}
