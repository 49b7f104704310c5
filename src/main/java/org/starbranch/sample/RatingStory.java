package org.starbranch.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How the branches assess themselves and are scored: B10 gets one item back, B18 is heard on a veto. */
final class RatingStory {

    private final SampleScores scores;
    private final Clock clock;
    private final Set<String> returned = new HashSet<>();

    RatingStory(SampleScores scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "Task_SelfAssess", (branch, shown) -> self(branch),
                "Task_ConfirmMeeting", (branch, shown) -> meeting(),
                "Task_AssessBranch", (branch, shown) -> assess(branch),
                "Task_CorrectItems", (branch, shown) -> correct(),
                "Task_ScoreDaily", (branch, shown) -> daily(branch),
                "Task_HearBranch", (branch, shown) -> hear(),
                "Task_ConfirmVeto", (branch, shown) -> confirm());
    }

    private Map<String, String> self(String branch) {
        Map<String, String> form = scores.self(branch);
        form.put("honours", scores.honours(branch));
        form.put("applied_star", scores.appliedStar(branch));
        return form;
    }

    private Map<String, String> meeting() {
        return Map.of(
                "decision", "CONFIRMED",
                "held_on", LocalDate.now(clock).toString(),
                "entitled", "20",
                "present", "18",
                "votes_for", "17",
                "minutes", "支部党员大会逐项讨论自评情况，表决通过",
                "remark", "");
    }

    /** The first time B10 comes up, one item goes back to it. */
    private Map<String, String> assess(String branch) {
        if (branch.equals("B10") && returned.add(branch)) {
            return Map.of("return_theme_day", "true", "return_question", "主题党日缺哪几个月的记录？请补充说明");
        }
        return scores.assessor(branch);
    }

    private static Map<String, String> correct() {
        return Map.of("score_rule_theme_day", "2.5", "reason_rule_theme_day", "已补记录：全年缺3月一次，其余11次齐全");
    }

    private Map<String, String> daily(String branch) {
        return Map.of(
                "score_daily_score", scores.daily(branch).score(),
                "reason_daily_score", scores.daily(branch).reason());
    }

    private static Map<String, String> hear() {
        return Map.of("hearing", "STATEMENT", "statement", "支部认可事实，已对当事党员批评教育并组织专题学习");
    }

    private static Map<String, String> confirm() {
        return Map.of(
                "decision", "CONFIRMED",
                "scope", "RATING",
                "reason", "事实清楚，支部已陈述意见，按方案一票否决",
                "minute_number", "党纪〔2025〕21号");
    }
}
