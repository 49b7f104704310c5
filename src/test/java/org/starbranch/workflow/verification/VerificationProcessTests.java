package org.starbranch.workflow.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.support.FinishedYear.CYCLE;
import static org.starbranch.workflow.verification.VerificationProcess.ANSWER_LETTER;
import static org.starbranch.workflow.verification.VerificationProcess.BRANCH_COMMENT;
import static org.starbranch.workflow.verification.VerificationProcess.CHOOSE_METHOD;
import static org.starbranch.workflow.verification.VerificationProcess.DECIDE;
import static org.starbranch.workflow.verification.VerificationProcess.FINDING;
import static org.starbranch.workflow.verification.VerificationProcess.RECORD_VISIT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.FinishedYear;
import org.starbranch.support.ProcessTest;
import org.starbranch.verification.Findings;
import org.starbranch.verification.Verification;
import org.starbranch.verification.Verification.Decision;
import org.starbranch.verification.VerificationResult;
import org.starbranch.verification.Verifications;

@ProcessTest
@RecordApplicationEvents
class VerificationProcessTests {

    private static final RatingId B01 = new RatingId(CYCLE, "B01");
    private static final String KEY = B01.toString();
    private static final Map<String, String> AGREE = Map.of("decision", "AGREED");

    @Autowired
    private Verifications verifications;

    @Autowired
    private Findings findings;

    @Autowired
    private Desk desk;

    @Autowired
    private FinishedYear year;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void twoBranchesAreFiled() {
        year.at("2026-01-12T09:00");
        assertThat(verifications.start(CYCLE, List.of("B01", "B02"), Actor.SYSTEM))
                .isEqualTo(2);
    }

    @Test
    void aLetterIsAnsweredAndAnotherVerifierAgrees() {
        choose("LETTER", "主题党日是否每月开展？\n\n党费是否按月交纳？");
        assertThat(verifications.find(B01).orElseThrow().number()).isEqualTo("HX-2025-001");
        assertThat(desk.as("secretary01").refused(KEY, ANSWER_LETTER, Map.of("answer_1", "每月25日开展")))
                .contains("第2问");
        desk.as("secretary01").complete(KEY, ANSWER_LETTER, Map.of("answer_1", "每月25日开展", "answer_2", "按月交纳"));
        assertThat(desk.as("verifier1").shown(KEY, FINDING))
                .extractingByKey("lettersText")
                .asString()
                .contains("答：按月交纳");
        find("verifier1", "CHANGE", "rule_theme_day");
        desk.as("secretary01").complete(KEY, BRANCH_COMMENT, Map.of("comment", "无异议"));
        assertThat(findings.decide(B01, AGREE, desk.actor("verifier1")))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.faults().toString()).contains("另一名核查人员"));
        desk.as("verifier2").complete(KEY, DECIDE, AGREE);
        assertThat(desk.instance(VerificationProcess.KEY, KEY)).isNull();
        assertThat(verifications.results(CYCLE))
                .containsExactly(new VerificationResult("B01", true, List.of("rule_theme_day"), "记录不全", "HX-2025-001"));
    }

    @Test
    void aVisitAloneTakesTwoPeople() {
        choose("VISIT", "");
        Map<String, String> alone =
                Map.of("visited_on", "2026-01-12", "visitor_1", "甲", "visitor_2", "甲", "report", "查看台账");
        assertThat(desk.as("verifier1").refused(KEY, RECORD_VISIT, alone)).contains("两人以上");
        visit();
        assertThat(verifications.find(B01).orElseThrow().number()).isEqualTo("HC-2025-001");
        finish("CONFIRM");
        assertThat(verifications.results(CYCLE))
                .extracting(VerificationResult::change)
                .containsExactly(false);
    }

    @Test
    void aLetterAndAVisitFollowOneAnother() {
        choose("BOTH", "党课是否每季度开展？");
        desk.as("secretary01").complete(KEY, ANSWER_LETTER, Map.of("answer_1", "每季度开展"));
        visit();
        finish("CONFIRM");
        assertThat(desk.instance(VerificationProcess.KEY, KEY)).isNull();
    }

    @Test
    void aReturnedFindingIsWrittenAgainAndTheOldOneStays() {
        choose("VISIT", "");
        visit();
        find("verifier1", "CONFIRM", "");
        desk.as("secretary01").complete(KEY, BRANCH_COMMENT, Map.of("comment", "无异议"));
        assertThat(desk.as("verifier2").refused(KEY, DECIDE, Map.of("decision", "RETURNED")))
                .contains("退回理由");
        desk.as("verifier2").complete(KEY, DECIDE, Map.of("decision", "RETURNED", "decision_reason", "依据不足"));
        assertThat(desk.as("verifier1").shown(KEY, FINDING))
                .extractingByKey("returnedText")
                .asString()
                .contains("依据不足");
        finish("CONFIRM");
        assertThat(verifications.find(B01).orElseThrow().findings())
                .extracting(Verification.Finding::decision)
                .containsExactly(Decision.RETURNED, Decision.AGREED);
    }

    @Test
    void aFindingNamesNothingButWhatIsVerified() {
        desk.as("verifier1").complete(KEY, CHOOSE_METHOD, Map.of("method", "VISIT", "item_1", "theme_day"));
        visit();
        Map<String, String> beyond =
                Map.of("finding", "评为五星不妥", "point_1", "rule_lectures", "proposal", "CHANGE", "reason", "记录不全");
        assertThat(desk.as("verifier1").refused(KEY, FINDING, beyond)).contains("范围内", "不能写星级");
        find("verifier1", "CHANGE", "rule_theme_day");
    }

    @Test
    void theBranchSeesQuestionsAndFindingsButNoStar() {
        choose("LETTER", "党费是否按月交纳？");
        assertThat(desk.as("secretary01").shown(KEY, ANSWER_LETTER))
                .containsOnlyKeys("branchName", "letterNumber", "question_1", "methodOutcome");
        desk.as("secretary01").complete(KEY, ANSWER_LETTER, Map.of("answer_1", "是"));
        find("verifier1", "CHANGE", "rule_theme_day");
        Map<String, Object> shown = desk.as("secretary01").shown(KEY, BRANCH_COMMENT);
        assertThat(shown).containsOnlyKeys("branchName", "findingText", "pointsText", "methodOutcome");
        assertThat(shown.values().toString()).doesNotContain("建议调整", "记录不全");
    }

    @Test
    void aLetterWithoutQuestionsIsNoLetter() {
        assertThat(desk.as("verifier1").refused(KEY, CHOOSE_METHOD, Map.of("method", "LETTER", "item_1", "nothing")))
                .contains("列出问题", "没有指标");
        assertThat(desk.as("verifier1").refused(KEY, CHOOSE_METHOD, Map.of("method", "BOTH", "questions", "为何能评五星？")))
                .contains("不能写星级");
    }

    @Test
    void theCycleHearsOfTheLastOneOnly() {
        finishFrom(B01.toString(), "secretary01");
        assertThat(verifications.open(CYCLE)).isEqualTo(1);
        assertThat(events.stream(Verification.AllFinished.class)).isEmpty();
        finishFrom(CYCLE + "/B02", "secretary02");
        assertThat(events.stream(Verification.AllFinished.class)).hasSize(1);
    }

    @Test
    void startingAgainChangesNothing() {
        assertThat(verifications.start(CYCLE, List.of("B01"), Actor.SYSTEM)).isEqualTo(2);
        assertThat(desk.instance(VerificationProcess.KEY, KEY)).isNotNull();
    }

    private void choose(String method, String questions) {
        desk.as("verifier1").complete(KEY, CHOOSE_METHOD, Map.of("method", method, "questions", questions));
    }

    private void visit() {
        visit(KEY);
    }

    private void visit(String key) {
        desk.as("verifier1")
                .complete(
                        key,
                        RECORD_VISIT,
                        Map.of("visited_on", "2026-01-12", "visitor_1", "甲", "visitor_2", "乙", "report", "查看台账"));
    }

    private void find(String verifier, String proposal, String point) {
        find(KEY, verifier, proposal, point);
    }

    private void find(String key, String verifier, String proposal, String point) {
        Map<String, String> finding =
                new HashMap<>(Map.of("finding", "台账缺两次记录", "proposal", proposal, "reason", "记录不全", "point_1", point));
        desk.as(verifier).complete(key, FINDING, finding);
    }

    private void finish(String proposal) {
        find("verifier1", proposal, "");
        desk.as("secretary01").complete(KEY, BRANCH_COMMENT, Map.of("comment", "无异议"));
        desk.as("verifier2").complete(KEY, DECIDE, AGREE);
    }

    private void finishFrom(String key, String secretary) {
        desk.as("verifier1").complete(key, CHOOSE_METHOD, Map.of("method", "VISIT"));
        visit(key);
        find(key, "verifier1", "CONFIRM", "");
        desk.as(secretary).complete(key, BRANCH_COMMENT, Map.of("comment", "无异议"));
        desk.as("verifier2").complete(key, DECIDE, AGREE);
    }
}
