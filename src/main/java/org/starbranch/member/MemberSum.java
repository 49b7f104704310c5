package org.starbranch.member;

import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Bands;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Star;

/** A member's two sources weighed together, exactly: {@code 95 × 60% + 93 × 40% = 57 + 37.2 = 94.2} (002, line 73). */
final class MemberSum {

    private final MemberRules rules;

    MemberSum(MemberRules rules) {
        this.rules = rules;
    }

    /** A missing source is never a zero, and the weights are never stretched over the other (reading A5). */
    MemberResult of(Member member, @Nullable Fraction ballot, @Nullable Fraction committee, boolean vetoed) {
        if (ballot == null || committee == null) {
            return new MemberResult(member, ballot, committee, null, null, vetoed, missing(ballot, committee));
        }
        Fraction first = weighed(ballot, rules.ballot());
        Fraction second = weighed(committee, rules.committee());
        Fraction total = first.plus(second);
        Star star = Bands.starOf(rules.members(), total);
        String worked = "%s × %d%% + %s × %d%% = %s + %s = %s"
                .formatted(
                        ballot.shown(),
                        rules.ballot().weight(),
                        committee.shown(),
                        rules.committee().weight(),
                        first.shown(),
                        second.shown(),
                        total.shown());
        return new MemberResult(member, ballot, committee, total, star, vetoed, worked);
    }

    private String missing(@Nullable Fraction ballot, @Nullable Fraction committee) {
        String first = ballot == null ? rules.ballot().name() : "";
        String second = committee == null ? rules.committee().name() : "";
        return "缺" + first + (first.isEmpty() || second.isEmpty() ? "" : "、") + second + "，不出总分";
    }

    private static Fraction weighed(Fraction score, Sheet sheet) {
        return score.times(Fraction.of(sheet.weight())).dividedBy(Fraction.of(100));
    }
}
