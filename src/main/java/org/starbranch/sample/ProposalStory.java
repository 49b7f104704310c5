package org.starbranch.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** From the tie to the plaques: the committee votes for B03, the superior lowers B11 and, after verification, B03. */
final class ProposalStory {

    private static final Pattern BRANCH_CODE = Pattern.compile("B[0-9]{2,4}");

    private final int year;
    private final boolean sample;
    private final Clock clock;

    /** @param sample whether this is the sample college itself, not a larger one made after it */
    ProposalStory(int year, boolean sample, Clock clock) {
        this.year = year;
        this.sample = sample;
        this.clock = clock;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "Task_SettleTie", (branch, shown) -> settle(shown),
                "Task_PrepareProposal", (branch, shown) -> prepare(),
                "Task_Resolve", (branch, shown) -> resolve(),
                "Task_SuperiorReview", (branch, shown) -> review(),
                "Task_SuperiorDecision", (branch, shown) -> decide(shown),
                "Task_PublishNotice", (branch, shown) -> Map.of("scope", "全校师生，校园网与公告栏"),
                "Task_Award", (branch, shown) -> award());
    }

    private Map<String, String> settle(Map<String, String> shown) {
        List<String> order =
                codes(shown, "tie_").stream().sorted(Comparator.reverseOrder()).toList();
        return meeting(Map.of("order", String.join("，", order), "minute_no", "党纪〔2025〕24号"));
    }

    private static Map<String, String> prepare() {
        return Map.of(
                "opinion", "各支部自评、考核均已完成，按方案计算名额，建议如下表。",
                "soft_minimum_reason", "一星级支部数量按得分确定，不为凑比例评定");
    }

    private Map<String, String> resolve() {
        return meeting(Map.of("decision", "approve", "reason", "同意", "minute_no", "党纪〔2025〕25号"));
    }

    private Map<String, String> review() {
        return Map.of(
                "paper_no", "市教工委函〔2026〕3号",
                "changes", sample ? "B11，2，平时工作掌握情况与考核得分不符" : "",
                "samples", sample ? "B07" : "");
    }

    private static Map<String, String> decide(Map<String, String> shown) {
        List<String> lines = codes(shown, "findings_").stream()
                .map(code -> code + "，4，核查发现工作手册记录与实际不符")
                .toList();
        return Map.of("paper_no", "市教工委函〔2026〕5号", "decisions", String.join("\n", lines));
    }

    private Map<String, String> award() {
        return Map.of("issuer", "市委教育工委", "award_date", today(), "plaque_prefix", "XJ" + year);
    }

    private Map<String, String> meeting(Map<String, String> decision) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "meeting_date", today(),
                "entitled", "9",
                "present", "8",
                "votes_for", "8",
                "votes_against", "0",
                "abstentions", "0"));
        form.putAll(decision);
        return form;
    }

    private static List<String> codes(Map<String, String> shown, String prefix) {
        return shown.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(prefix))
                .flatMap(variable -> BRANCH_CODE.matcher(variable.getValue()).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
