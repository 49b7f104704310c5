package org.starbranch.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.RatingId;

/**
 * The members of a branch in one cycle, in the order in which the branch named them.
 *
 * @param finishedOn when the branch confirmed the stars; null before
 * @param capReason why there are more five-star members than the scheme's soft cap; empty where there are not
 */
public record MemberList(
        RatingId branch, List<Member> members, @Nullable LocalDate finishedOn, String capReason) {

    public MemberList {
        members = List.copyOf(members);
    }

    /** Those who are rated; their number is the denominator of every share. */
    public List<Member> rated() {
        return members.stream().filter(Member::isRated).toList();
    }

    public boolean isFinished() {
        return finishedOn != null;
    }

    /** Whether the office still has an application before it. */
    public boolean waitsForTheOffice() {
        return members.stream().anyMatch(Member::waitsForTheOffice);
    }

    public Optional<Member> find(String code) {
        return members.stream().filter(member -> member.code().equals(code)).findFirst();
    }
}
