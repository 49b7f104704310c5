package org.starbranch.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Letters to the filed branches; B03 is visited as well, and its records do not hold. */
final class VerificationStory {

    private final boolean sample;
    private final Clock clock;

    VerificationStory(boolean sample, Clock clock) {
        this.sample = sample;
        this.clock = clock;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "Task_ChooseMethod", (branch, shown) -> choose(branch),
                "Task_AnswerLetter", (branch, shown) -> answerLetter(),
                "Task_RecordVisit", (branch, shown) -> visit(),
                "Task_Finding", (branch, shown) -> isDoubted(branch) ? doubt() : confirm(),
                "Task_BranchComment", (branch, shown) -> Map.of("comment", "无不同意见"),
                "Task_DecideVerification",
                        (branch, shown) -> Map.of("decision", "AGREED", "decision_reason", "同意核查结论"));
    }

    private boolean isDoubted(String branch) {
        return sample && branch.equals("B03");
    }

    private Map<String, String> choose(String branch) {
        return Map.of(
                "method", isDoubted(branch) ? "BOTH" : "LETTER", "questions", "请说明工作手册由谁记录、多久记录一次\n请说明全年主题党日开展次数和参加率");
    }

    private static Map<String, String> answerLetter() {
        return Map.of("answer_1", "由组织委员记录，每次活动后三日内完成", "answer_2", "全年12次，平均参加率92%");
    }

    private Map<String, String> visit() {
        return Map.of(
                "visited_on", LocalDate.now(clock).toString(),
                "visitor_1", "市组织部甲",
                "visitor_2", "市组织部乙",
                "report", "查看活动室和工作手册，抽查三次主题党日记录，有两次与签到不符");
    }

    private static Map<String, String> doubt() {
        return Map.of(
                "finding", "工作手册两次记录与签到不符",
                "point_1", "base_records",
                "proposal", "CHANGE",
                "reason", "台账不实，不宜评为五星");
    }

    private static Map<String, String> confirm() {
        return Map.of("finding", "情况属实", "proposal", "CONFIRM", "reason", "材料与答复一致");
    }
}
