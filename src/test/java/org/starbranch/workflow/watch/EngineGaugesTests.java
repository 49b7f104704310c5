package org.starbranch.workflow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.starbranch.shared.SteerableClock;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.support.RatedYear;

/** The engine's figures of a year that has just begun. */
@ProcessTest
class EngineGaugesTests {

    @Autowired
    private RatedYear year;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteerableClock clock;

    @Autowired
    private RefusedFilters refused;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Test
    void everyBranchHasItsSelfAssessmentWaitingAndNoneIsLate() {
        clock.moveTo(Instant.parse("2025-11-03T01:00:00Z"));
        year.open();
        desk.runJobs();
        assertThat(tasks("starbranch.tasks.open", "branch-rating", "Task_SelfAssess"))
                .isEqualTo(20);
        assertThat(tasks("starbranch.tasks.overdue", "branch-rating", "Task_SelfAssess"))
                .isZero();
        assertThat(tasks("starbranch.tasks.open", "branch-rating", "Task_ConfirmMeeting"))
                .isZero();
    }

    @Test
    void afterTheLastDayAllOfThemAreOverdue() {
        clock.moveTo(Instant.parse("2025-11-03T01:00:00Z"));
        year.open();
        desk.runJobs();
        clock.moveTo(Instant.parse("2026-06-01T01:00:00Z"));
        assertThat(tasks("starbranch.tasks.overdue", "branch-rating", "Task_SelfAssess"))
                .isEqualTo(20);
    }

    @Test
    void aJobWaitsUntilItIsDoneAndHasFailedWhenNoRetryIsLeft() {
        year.open();
        double waiting = now().get("starbranch.jobs.waiting").gauge().value();
        assertThat(waiting)
                .isEqualTo(management
                        .createJobQuery()
                        .executable()
                        .withRetriesLeft()
                        .count());
        assertThat(waiting).isPositive();

        String job = management.createJobQuery().executable().list().get(0).getId();
        management.setJobRetries(job, 0);
        assertThat(now().get("starbranch.jobs.failed").gauge().value()).isEqualTo(1);
        assertThat(now().get("starbranch.incidents").gauge().value())
                .isEqualTo(runtime.createIncidentQuery().count())
                .isEqualTo(1);
    }

    @Test
    void everyUserTaskOfEveryProcessHasItsLineEvenWhereNoneIsOpen() {
        assertThat(now().get("starbranch.tasks.open").gauges()).hasSizeGreaterThan(30);
        assertThat(now().get("starbranch.tasks.open")
                        .tag("process", "objection")
                        .gauges())
                .isNotEmpty();
    }

    private double tasks(String name, String process, String task) {
        return now().get(name).tags("process", process, "task", task).gauge().value();
    }

    /** Figures that nobody has read before. */
    private MeterRegistry now() {
        MeterRegistry registry = new SimpleMeterRegistry();
        new EngineGauges(new EngineFigures(jdbc, clock), refused, repository).bindTo(registry);
        return registry;
    }
}
