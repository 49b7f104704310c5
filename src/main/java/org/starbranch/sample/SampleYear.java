package org.starbranch.sample;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The story of the sample year. It meets every rule once: a cap that moves somebody (B04), a tie settled by vote (B02,
 * B03), one settled by a key (B12, B13), a veto (B18), a returned item (B10), a change by the superior (B11) and one
 * after verification (B03), an upheld objection (B19), a rejected one (B13), a one-star branch (B20).
 */
final class SampleYear implements Script {

    private static final Pattern BRANCH_CODE = Pattern.compile("B[0-9]{2,4}");

    private final String cycle;
    private final Map<String, String> branchesByName;
    private final SampleScores scores;
    private final Clock clock;
    private final SimulatedUser office;
    private final PublicReader reader;
    private final Map<String, BiFunction<String, Map<String, String>, Map<String, String>>> answers = new HashMap<>();
    private final Set<String> returned = new HashSet<>();

    SampleYear(
            String cycle,
            Map<String, String> branchesByName,
            SampleScores scores,
            Clock clock,
            SimulatedUser office,
            PublicReader reader) {
        this.cycle = cycle;
        this.branchesByName = Map.copyOf(branchesByName);
        this.scores = scores;
        this.clock = clock;
        this.office = office;
        this.reader = reader;
        rating();
        proposal();
        verification();
        objections();
    }

    @Override
    public boolean takes(SimulatedUser user, OpenTask task) {
        String branch = branch(task);
        return switch (task.key()) {
            case "Task_AssessBranch" -> user.id().equals(assessorOf(branch));
            case "Task_ScoreDaily" -> user.id().equals(branch.equals("B16") ? "office2" : "office");
            case "Task_SettleTie" -> user.id().equals("committee3");
            case "Task_Resolve", "Task_ConfirmVeto", "Task_DecideObjection" ->
                user.id().equals("committee1");
            case "Task_DecideVerification" -> user.id().equals("verifier2");
            case "Task_ChooseMethod", "Task_RecordVisit", "Task_Finding" ->
                user.id().equals("verifier1");
            case "Task_PrepareProposal", "Task_PublishNotice", "Task_Award" ->
                user.id().equals("office");
            case "Task_AssignHandler", "Task_Answer" -> user.id().equals("office");
            default -> true;
        };
    }

    @Override
    public Optional<Map<String, String>> answer(SimulatedUser user, OpenTask task) {
        return Optional.ofNullable(answers.get(task.key())).map(answer -> answer.apply(branch(task), user.shown(task)));
    }

    /** The office hears of an incident while the assessments run. */
    @Override
    public void onStage(String stage) {
        if (stage.equals("RATING") && branchesByName.containsValue("B18")) {
            office.post(
                    "/api/cycles/" + cycle + "/vetoes",
                    Map.of(
                            "branch", "B18",
                            "ground", "ideology_incident",
                            "text", "5月一名党员在网络平台转发错误言论，造成不良影响",
                            "evidence", "学校网信办通报2025-07号"));
        }
    }

    /** Two readers of the public notice object. */
    @Override
    public void onCompleted(OpenTask task) {
        if (task.key().equals("Task_PublishNotice") && isSample()) {
            reader.object(cycle, "B19", "民主评议公示和谈心谈话记录齐全，评分时没有计入，请复核这两项。");
            reader.object(cycle, "B13", "认为本支部总分与B12相同，应同为三星。");
        }
    }

    private void rating() {
        answers.put("Task_SelfAssess", (branch, shown) -> {
            Map<String, String> form = scores.self(branch);
            form.put("honours", scores.honours(branch, yearRated()));
            form.put("applied_star", scores.appliedStar(branch));
            return form;
        });
        answers.put(
                "Task_ConfirmMeeting",
                (branch, shown) -> Map.of(
                        "decision", "CONFIRMED",
                        "held_on", today(),
                        "entitled", "20",
                        "present", "18",
                        "votes_for", "17",
                        "minutes", "支部党员大会逐项讨论自评情况，表决通过",
                        "remark", ""));
        answers.put("Task_AssessBranch", (branch, shown) -> assess(branch));
        answers.put(
                "Task_CorrectItems",
                (branch, shown) -> Map.of(
                        "score_rule_theme_day", "2.5",
                        "reason_rule_theme_day", "已补记录：全年缺3月一次，其余11次齐全"));
        answers.put(
                "Task_ScoreDaily",
                (branch, shown) -> Map.of(
                        "score_daily_score", scores.daily(branch).score(),
                        "reason_daily_score", scores.daily(branch).reason()));
        answers.put(
                "Task_HearBranch",
                (branch, shown) -> Map.of("hearing", "STATEMENT", "statement", "支部认可事实，已对当事党员批评教育并组织专题学习"));
        answers.put(
                "Task_ConfirmVeto",
                (branch, shown) -> Map.of(
                        "decision", "CONFIRMED",
                        "scope", "RATING",
                        "reason", "事实清楚，支部已陈述意见，按方案一票否决",
                        "minute_number", "党纪〔2025〕21号"));
    }

    private int yearRated() {
        return Integer.parseInt(cycle.substring(0, 4));
    }

    private void proposal() {
        answers.put(
                "Task_SettleTie",
                (branch, shown) -> meeting(Map.of(
                        "order", String.join("，", lastFirst(codes(shown, "tie_"))), "minute_no", "党纪〔2025〕24号")));
        answers.put(
                "Task_PrepareProposal",
                (branch, shown) -> Map.of(
                        "opinion", "各支部自评、考核均已完成，按方案计算名额，建议如下表。",
                        "soft_minimum_reason", "一星级支部数量按得分确定，不为凑比例评定"));
        answers.put(
                "Task_Resolve",
                (branch, shown) -> meeting(Map.of("decision", "approve", "reason", "同意", "minute_no", "党纪〔2025〕25号")));
        answers.put(
                "Task_SuperiorReview",
                (branch, shown) -> Map.of(
                        "paper_no", "市教工委函〔2026〕3号",
                        "changes", isSample() ? "B11，2，平时工作掌握情况与考核得分不符" : "",
                        "samples", isSample() ? "B07" : ""));
        answers.put(
                "Task_SuperiorDecision",
                (branch, shown) -> Map.of(
                        "paper_no",
                        "市教工委函〔2026〕5号",
                        "decisions",
                        String.join(
                                "\n",
                                codes(shown, "findings_").stream()
                                        .distinct()
                                        .map(code -> code + "，4，核查发现工作手册记录与实际不符")
                                        .toList())));
        answers.put("Task_PublishNotice", (branch, shown) -> Map.of("scope", "全校师生，校园网与公告栏"));
        answers.put(
                "Task_Award",
                (branch, shown) -> Map.of(
                        "issuer", "市委教育工委", "award_date", today(), "plaque_prefix", "XJ" + cycle.substring(0, 4)));
    }

    private void verification() {
        answers.put(
                "Task_ChooseMethod",
                (branch, shown) -> Map.of(
                        "method",
                        branch.equals("B03") ? "BOTH" : "LETTER",
                        "questions",
                        "请说明工作手册由谁记录、多久记录一次\n请说明全年主题党日开展次数和参加率"));
        answers.put(
                "Task_AnswerLetter",
                (branch, shown) -> Map.of(
                        "answer_1", "由组织委员记录，每次活动后三日内完成",
                        "answer_2", "全年12次，平均参加率92%"));
        answers.put(
                "Task_RecordVisit",
                (branch, shown) -> Map.of(
                        "visited_on", today(),
                        "visitor_1", "市组织部甲",
                        "visitor_2", "市组织部乙",
                        "report", "查看活动室和工作手册，抽查三次主题党日记录，有两次与签到不符"));
        answers.put(
                "Task_Finding",
                (branch, shown) -> branch.equals("B03") && isSample()
                        ? Map.of(
                                "finding", "工作手册两次记录与签到不符",
                                "point_1", "base_records",
                                "proposal", "CHANGE",
                                "reason", "台账不实，不宜评为五星")
                        : Map.of("finding", "情况属实", "proposal", "CONFIRM", "reason", "材料与答复一致"));
        answers.put("Task_BranchComment", (branch, shown) -> Map.of("comment", "无不同意见"));
        answers.put(
                "Task_DecideVerification",
                (branch, shown) -> Map.of("decision", "AGREED", "decision_reason", "同意核查结论"));
    }

    private void objections() {
        answers.put(
                "Task_AssignHandler",
                (branch, shown) -> branch.equals("B19")
                        ? Map.of(
                                "admission", "ADMISSIBLE",
                                "handler", "assessor3",
                                "point_1", "rule_review",
                                "point_2", "rule_talks")
                        : Map.of("admission", "ADMISSIBLE", "handler", "assessor2"));
        answers.put(
                "Task_HandleObjection",
                (branch, shown) -> branch.equals("B19")
                        ? Map.of(
                                "verdict", "UPHELD",
                                "finding", "查阅原始材料，公示材料齐全，谈话记录缺两人",
                                "score_1", "3",
                                "score_2", "1.5",
                                "reason_2", "谈话记录缺两人")
                        : Map.of("verdict", "REJECTED", "finding", "总分相同，按共性指标得分先后确定名额，计算无误"));
        answers.put(
                "Task_DecideObjection",
                (branch, shown) -> branch.equals("B19")
                        ? Map.of(
                                "consequence", "CHANGE",
                                "new_star", "2",
                                "decision_reason", "异议成立，复核后总分60分，达到二星",
                                "minute_number", "党纪〔2026〕2号")
                        : Map.of(
                                "consequence", "KEEP",
                                "decision_reason", "维持原结果",
                                "minute_number", "党纪〔2026〕3号"));
        answers.put(
                "Task_Answer",
                (branch, shown) ->
                        Map.of("answer", branch.equals("B19") ? "经复核，两项得分已更正，该支部评为二星。" : "总分相同时按方案规定的次序确定名额，结果维持。"));
    }

    /** The first time B10 comes up, one item goes back to it. */
    private Map<String, String> assess(String branch) {
        if (branch.equals("B10") && returned.add(branch)) {
            return Map.of("return_theme_day", "true", "return_question", "主题党日缺哪几个月的记录？请补充说明");
        }
        return scores.assessor(branch);
    }

    private Map<String, String> meeting(Map<String, String> decision) {
        Map<String, String> form = new LinkedHashMap<>(Map.ofEntries(
                entry("meeting_date", today()),
                entry("entitled", "9"),
                entry("present", "8"),
                entry("votes_for", "8"),
                entry("votes_against", "0"),
                entry("abstentions", "0")));
        form.putAll(decision);
        return form;
    }

    /** Whether this is the sample college itself, not a larger one made after it. */
    private boolean isSample() {
        return branchesByName.size() <= 21;
    }

    /** Whether a task is about this branch. */
    boolean isAbout(OpenTask task, String branch) {
        return branch(task).equals(branch);
    }

    private String branch(OpenTask task) {
        return branchesByName.getOrDefault(task.branchName(), "");
    }

    /** Three assessors share the branches, and none of them meets his own. */
    private static String assessorOf(String branch) {
        int profile = (Integer.parseInt(branch.substring(1)) - 1) % 20 + 1;
        if (profile <= 7) {
            return "assessor3";
        }
        return profile <= 14 ? "assessor1" : "assessor2";
    }

    private static List<String> codes(Map<String, String> shown, String prefix) {
        return shown.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(prefix))
                .flatMap(variable -> BRANCH_CODE.matcher(variable.getValue()).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static List<String> lastFirst(List<String> codes) {
        return codes.stream().sorted((left, right) -> right.compareTo(left)).toList();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
