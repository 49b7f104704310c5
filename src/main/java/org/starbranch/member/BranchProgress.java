package org.starbranch.member;

import org.jspecify.annotations.Nullable;
import org.starbranch.member.ballot.BallotBox;

/**
 * How far one branch is with the rating of its members; no name and no star.
 *
 * @param known members that the roster counted when the cycle was opened
 * @param listed members whom the branch has named; 0 before
 * @param applied applications that wait for the office
 * @param box the members' ballot; null before it is opened
 * @param possible whether so many members can meet what the title asks for within the cap (reading A8)
 */
public record BranchProgress(
        String branch,
        String name,
        int known,
        int listed,
        int exempt,
        int applied,
        @Nullable BallotBox box,
        boolean finished,
        boolean possible) {

    /** The next step, for people. */
    public String state() {
        if (listed == 0) {
            return "待填名单";
        }
        if (finished) {
            return "已确认";
        }
        if (applied > 0) {
            return "待审批";
        }
        if (box == null) {
            return "待启用测评";
        }
        return box.isOpen() ? "测评中" : "待支委评分和确认";
    }
}
