package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Title;
import org.starbranch.scheme.model.Title.MemberShare;
import org.starbranch.scheme.model.Title.Reverification;

/** Whether a branch meets what a title asks for (002, line 49): its own star, and the share of its members' stars. */
public record TitleCheck(Title title) {

    /**
     * The answer.
     *
     * @param reasons each condition with its sum, in Chinese, also where it is met
     */
    public record Result(boolean met, List<String> reasons) {}

    /** @param star the branch's own; a branch without a star meets no condition */
    public Result of(Star star, MemberStars members) {
        boolean enough = star.isRated() && star.level() >= title.minimumStar();
        List<String> reasons = new ArrayList<>();
        if (title.minimumStar() > 0) {
            reasons.add("本支部%s，须%s%s"
                    .formatted(star.title(), Star.of(title.minimumStar()).title(), enough ? "，符合" : "，不符合"));
        }
        boolean shared = title.memberShare().map(rule -> holds(rule, members)).orElse(true);
        title.memberShare().ifPresent(rule -> reasons.add(worked(rule, members)));
        return new Result(enough && shared, List.copyOf(reasons));
    }

    /** A branch without members has no share. */
    private static boolean holds(MemberShare rule, MemberStars members) {
        return members.members() > 0 && members.number(rule.star()) >= rule.needed(members.members());
    }

    private static String worked(MemberShare rule, MemberStars members) {
        return "%s党员 %s，须达到 %d%%，即 %d 名，%s"
                .formatted(
                        Star.of(rule.star()).title(),
                        members.worked(rule.star()),
                        rule.percent(),
                        rule.needed(members.members()),
                        holds(rule, members) ? "符合" : "不符合");
    }

    /**
     * Why no branch of so many members can meet the condition under the members' cap: the number needed rounds up, the cap
     * rounds down (reading A8). For 20 % under 30 % that is so for 1, 2, 3 and 6 members.
     *
     * @param about what the scheme says of members
     */
    public Optional<String> impossible(Scheme about, int members) {
        return title.memberShare()
                .flatMap(rule -> about.caps().stream()
                        .filter(cap -> cap.star() == rule.star())
                        .filter(cap -> rule.needed(members) > cap.limit(members))
                        .map(cap -> impossible(rule, cap, members))
                        .findFirst());
    }

    private static String impossible(MemberShare rule, Cap cap, int members) {
        return "%d 名党员：须有 %s = %d 名%s党员，原则上不超过 %s = %d 名，无法同时满足"
                .formatted(
                        members,
                        "%d × %d%% 进位".formatted(members, rule.percent()),
                        rule.needed(members),
                        Star.of(rule.star()).title(),
                        "%d × %d%% 去尾".formatted(members, cap.percent()),
                        cap.limit(members));
    }

    /** Whether the title stands after a re-verification, and whether a talk is proposed (reading A16). */
    public Optional<Reverified> reverified(Fraction total, int failuresBefore) {
        return title.reverified().map(rule -> reverified(rule, total, failuresBefore));
    }

    /**
     * What a re-verification says.
     *
     * @param failures in a row, this one included; 0 where it was passed
     * @param revoked whether the title is taken
     * @param talk whether a talk with the secretary is proposed; people decide on it
     * @param worked in Chinese
     */
    public record Reverified(int failures, boolean revoked, boolean talk, String worked) {}

    private static Reverified reverified(Reverification rule, Fraction total, int failuresBefore) {
        boolean failed = total.compareTo(Fraction.of(rule.below())) < 0;
        int failures = failed ? failuresBefore + 1 : 0;
        boolean talk = rule.talkAfter() > 0 && failures >= rule.talkAfter();
        String limit = rule.below().toPlainString();
        String worked = failed
                ? "复查 %s 分，低于 %s 分%s%s"
                        .formatted(
                                total.cutOff(),
                                limit,
                                rule.revokes() ? "，取消称号" : "",
                                talk ? "；连续 %d 次，建议约谈".formatted(failures) : "")
                : "复查 %s 分，不低于 %s 分，保留称号".formatted(total.cutOff(), limit);
        return new Reverified(failures, failed && rule.revokes(), talk, worked);
    }
}
