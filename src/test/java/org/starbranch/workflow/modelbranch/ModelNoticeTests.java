package org.starbranch.workflow.modelbranch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.NAME;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.NOTICE_OVER;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.Objections;
import org.starbranch.review.Decision.Kind;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.objection.ObjectionProcess;

/** The public notice of the model branches: nobody else is on it, and only a recorded decision takes one off. */
@ProcessTest
class ModelNoticeTests {

    private static final String CYCLE = ModelYears.cycle(2025);

    @Autowired
    private ModelYears years;

    @Autowired
    private Objections objections;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester pages;

    private ProcessInstance instance;

    @BeforeEach
    void theNoticeIsOut() {
        instance = years.open(2025, "B01", "B02", "B03");
        years.recognised(2025, Map.of("B03", "85"), Map.of());
        years.on(LocalDate.of(2025, 12, 29));
        assertThat(pages.get().uri("/notices/" + CYCLE).accept(MediaType.TEXT_HTML))
                .as("nothing is known before")
                .hasStatus(404);
        years.publicise(2025);
    }

    @Test
    void everybodyReadsWhoIsToBeNamedAndNothingOfTheOthers() {
        assertThat(pages.get().uri("/notices/" + CYCLE).accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .contains("拟命名样板党支部公示", cycles.rated(CYCLE).get(0).name(), "提出异议")
                .doesNotContain(cycles.rated(CYCLE).get(2).name(), "四星");
        assertThat(object("B03")).as("not on the list").isInstanceOf(Submission.Refused.class);
        assertThat(instance).isWaitingAt(NOTICE_OVER);
        years.on(LocalDate.of(2026, 1, 20));
        desk.runJobs();
        assertThat(instance).isWaitingAt(NAME);
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.AWARD);
    }

    @Test
    void anObjectionThatIsUpheldTakesTheNameOnlyByTheCommitteesDecision() {
        String key = handled("UPHELD");
        assertThat(desk.as("committee2").shown(key, ObjectionProcess.DECIDE).get("consequenceOptions"))
                .isEqualTo("KEEP::维持公示结果##STRIKE::不予命名");
        assertThat(desk.as("committee2").refused(key, ObjectionProcess.DECIDE, decision("CHANGE")))
                .contains("审定结果");
        assertThat(years.decided(2025, Kind.STRUCK)).isEmpty();
        desk.as("committee2").complete(key, ObjectionProcess.DECIDE, decision("STRIKE"));
        assertThat(years.decided(2025, Kind.STRUCK)).containsExactly("B01");
        assertThat(pages.get().uri("/notices/" + CYCLE).accept(MediaType.TEXT_HTML))
                .bodyText()
                .contains("不予命名");
        years.on(LocalDate.of(2026, 1, 20));
        desk.runJobs();
        assertThat(instance).as("an answer is owed").isWaitingAt(NOTICE_OVER);
        desk.as("office").complete(key, ObjectionProcess.ANSWER, Map.of("answer", "经核实，不予命名"));
        desk.runJobs();
        assertThat(desk.as("office").shown(CYCLE, NAME).get("titled_1"))
                .asString()
                .contains("B02")
                .doesNotContain("B01");
        assertThat(desk.as("office").shown(CYCLE, NAME).get("objections_1"))
                .asString()
                .contains("不予命名");
        years.name(2025);
        years.december(2025);
        years.reverify(2025, "B02，95");
        assertThat(instance).isEnded();
    }

    @Test
    void anObjectionThatIsNotUpheldLeavesTheNoticeAsItIs() {
        String key = handled("REJECTED");
        assertThat(desk.as("committee2").refused(key, ObjectionProcess.DECIDE, decision("STRIKE")))
                .contains("异议不成立");
        desk.as("committee2").complete(key, ObjectionProcess.DECIDE, decision("KEEP"));
        desk.as("office").complete(key, ObjectionProcess.ANSWER, Map.of("answer", "经核实，维持"));
        years.name(2025);
        assertThat(years.decided(2025, Kind.STRUCK)).isEmpty();
    }

    /** Somebody objects to B01; committee3, who judged nothing, looks into it. */
    private String handled(String verdict) {
        String receipt = ((Submission.Accepted<String>) object("B01")).outcome();
        String key = CYCLE + "/B01/" + receipt;
        assertThat(desk.as("office").shown(key, ObjectionProcess.ASSIGN_HANDLER))
                .containsEntry("pointOptions", "")
                .extractingByKey("handlerOptions")
                .asString()
                .contains("committee3::")
                .as("the panel judged the branch")
                .doesNotContain("assessor");
        assertThat(desk.as("office").refused(key, ObjectionProcess.ASSIGN_HANDLER, handler("assessor2")))
                .contains("承办人");
        desk.as("office").complete(key, ObjectionProcess.ASSIGN_HANDLER, handler("committee3"));
        desk.as("committee3").complete(key, ObjectionProcess.HANDLE, Map.of("verdict", verdict, "finding", "已核实"));
        return key;
    }

    private Submission<String> object(String branch) {
        return objections.receive(CYCLE, branch, "五星党员人数不实", "", Actor.PUBLIC);
    }

    private static Map<String, String> handler(String user) {
        return Map.of("admission", "ADMISSIBLE", "handler", user);
    }

    private static Map<String, String> decision(String consequence) {
        return Map.of("consequence", consequence, "decision_reason", "人数有误", "minute_number", "院党纪2号");
    }
}
