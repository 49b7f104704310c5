package org.starbranch.workflow.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.support.FinishedYear.CYCLE;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.starbranch.notice.Notice;
import org.starbranch.notice.Notice.Closing;
import org.starbranch.notice.Notice.Stage;
import org.starbranch.notice.Notices;
import org.starbranch.notice.Objections;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.FinishedYear;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.objection.ObjectionProcess;

@ProcessTest
@RecordApplicationEvents
class PublicNoticeProcessTests {

    private static final Map<String, String> NOT_ADMISSIBLE =
            Map.of("admission", "NOT_ADMISSIBLE", "admission_reason", "没有事实");

    @Autowired
    private Notices notices;

    @Autowired
    private Objections objections;

    @Autowired
    private Desk desk;

    @Autowired
    private FinishedYear year;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void theNoticeIsOutOnAWednesday() {
        year.at("2026-01-21T09:00");
        assertThat(notices.publish(CYCLE, "全校公示栏", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void itIsOpenForFiveWorkingDaysAndClosesAsTheLastOneEnds() {
        assertThat(notices.closesOn(CYCLE)).isEqualTo("2026-01-28");
        year.clock("2026-01-28T23:59");
        desk.runJobs();
        assertThat(stage()).isEqualTo(Stage.OPEN);
        year.clock("2026-01-29T00:01");
        desk.runJobs();
        assertThat(stage()).isEqualTo(Stage.CLOSED);
        assertThat(instance()).isFalse();
        assertThat(events.stream(Notice.Closed.class)).hasSize(1);
    }

    @Test
    void anAdministratorWhoRunsTheClockEarlySendsItBack() {
        management.executeJob(
                management.createJobQuery().timers().singleResult().getId());
        desk.runJobs();
        assertThat(stage()).isEqualTo(Stage.OPEN);
        assertThat(management.createJobQuery().timers().count()).isEqualTo(1);
    }

    @Test
    void noDoorClosesItWhileAnObjectionIsOpen() {
        String receipt = object("B03");
        year.clock("2026-01-29T00:01");
        desk.runJobs();
        assertThat(stage()).as("the clock").isEqualTo(Stage.OPEN);
        assertThat(notices.tryClose(CYCLE)).as("the service").isEqualTo(Closing.OPEN_OBJECTIONS);
        runtime.createMessageCorrelation(PublicNoticeProcess.OBJECTIONS_SETTLED)
                .processInstanceBusinessKey(CYCLE)
                .correlate();
        desk.runJobs();
        assertThat(stage()).as("the message").isEqualTo(Stage.OPEN);
        answer("B03", receipt);
        desk.runJobs();
        assertThat(stage()).isEqualTo(Stage.CLOSED);
        assertThat(instance()).isFalse();
    }

    @Test
    void onlyTheLastAnswerOpensTheGate() {
        String first = object("B03");
        String second = object("B04");
        year.clock("2026-01-29T00:01");
        desk.runJobs();
        answer("B03", first);
        desk.runJobs();
        assertThat(stage()).isEqualTo(Stage.OPEN);
        answer("B04", second);
        desk.runJobs();
        assertThat(stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void anObjectionThatIsAnsweredInTimeLeavesTheClockAlone() {
        answer("B03", object("B03"));
        desk.runJobs();
        assertThat(stage()).isEqualTo(Stage.OPEN);
        assertThat(notices.tryClose(CYCLE)).isEqualTo(Closing.NOT_YET);
    }

    @Test
    void itIsPublishedOnceByTheOfficeWithAScopeAndEveryStar() {
        jdbc.update("DELETE FROM notice");
        jdbc.update("DELETE FROM notice_line");
        jdbc.update("DELETE FROM notice_hash");
        jdbc.update("DELETE FROM rating_star WHERE branch_code = 'B07'");
        assertThat(notices.publish(CYCLE, " ", desk.actor("secretary01")))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.faults().toString()).contains("组织部", "公示范围", "还没有最终星级"));
    }

    @Test
    void aSecondPublicationIsRefused() {
        assertThat(notices.publish(CYCLE, "全校", desk.actor("office"))).isInstanceOf(Submission.Refused.class);
        Notice notice = notices.find(CYCLE).orElseThrow();
        assertThat(notice.lines()).hasSize(20).extracting(Notice.Line::branch).doesNotContain("B21");
        assertThat(notice.version()).isEqualTo(1);
    }

    private String object(String branch) {
        Submission<String> submission = objections.receive(CYCLE, branch, "台账齐全，扣分有误", "", Actor.PUBLIC);
        return ((Submission.Accepted<String>) submission).outcome();
    }

    private void answer(String branch, String receipt) {
        String key = String.join("/", List.of(CYCLE, branch, receipt));
        desk.as("office").complete(key, ObjectionProcess.ASSIGN_HANDLER, NOT_ADMISSIBLE);
        desk.as("office").complete(key, ObjectionProcess.ANSWER, Map.of("answer", "不予受理"));
        assertThat(desk.instance(ObjectionProcess.KEY, key)).isNull();
    }

    private Stage stage() {
        return notices.find(CYCLE).orElseThrow().stage();
    }

    private boolean instance() {
        return desk.instance(PublicNoticeProcess.KEY, CYCLE) != null;
    }
}
