package org.starbranch.sample;

import java.util.Map;

/** Two objections to the public notice: that on B19 is upheld and two points are scored anew, that on B13 is not. */
final class ObjectionStory {

    Map<String, Answer> answers() {
        return Map.of(
                "Task_AssignHandler", (branch, shown) -> assign(branch),
                "Task_HandleObjection", (branch, shown) -> handle(branch),
                "Task_DecideObjection", (branch, shown) -> decide(branch),
                "Task_Answer", (branch, shown) -> Map.of("answer", answer(branch)));
    }

    private static boolean isUpheld(String branch) {
        return branch.equals("B19");
    }

    private static Map<String, String> assign(String branch) {
        return isUpheld(branch)
                ? Map.of(
                        "admission", "ADMISSIBLE",
                        "handler", "assessor3",
                        "point_1", "rule_review",
                        "point_2", "rule_talks")
                : Map.of("admission", "ADMISSIBLE", "handler", "assessor2");
    }

    private static Map<String, String> handle(String branch) {
        return isUpheld(branch)
                ? Map.of(
                        "verdict", "UPHELD",
                        "finding", "查阅原始材料，公示材料齐全，谈话记录缺两人",
                        "score_1", "3",
                        "score_2", "1.5",
                        "reason_2", "谈话记录缺两人")
                : Map.of("verdict", "REJECTED", "finding", "总分相同，按共性指标得分先后确定名额，计算无误");
    }

    private static Map<String, String> decide(String branch) {
        return isUpheld(branch)
                ? Map.of(
                        "consequence", "CHANGE",
                        "new_star", "2",
                        "decision_reason", "异议成立，复核后总分60分，达到二星",
                        "minute_number", "党纪〔2026〕2号")
                : Map.of("consequence", "KEEP", "decision_reason", "维持原结果", "minute_number", "党纪〔2026〕3号");
    }

    private static String answer(String branch) {
        return isUpheld(branch) ? "经复核，两项得分已更正，该支部评为二星。" : "总分相同时按方案规定的次序确定名额，结果维持。";
    }
}
