package org.starbranch.workflow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.spring.boot.starter.actuator.JobExecutorHealthIndicator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.guard.StoredFilters;

/** When a node is not well. */
@ProcessTest
class HealthTests {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private EngineHealth engine;

    @Autowired
    private JobsHealth jobs;

    @Autowired
    private StoredFilters stored;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theEngineIsWellWhileItKnowsItsProcesses() {
        assertThat(engine.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theEngineIsDownWhenItDoesNotKnowTheYearlyProcess() {
        jdbc.update("UPDATE ACT_RE_PROCDEF SET KEY_ = 'hidden' WHERE KEY_ = 'annual-cycle'");
        try {
            assertThat(engine.health().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            jdbc.update("UPDATE ACT_RE_PROCDEF SET KEY_ = 'annual-cycle' WHERE KEY_ = 'hidden'");
        }
    }

    @Test
    void theEngineIsDownWhenItsTablesDoNotAnswer() {
        jdbc.execute("ALTER TABLE ACT_RE_PROCDEF RENAME TO GONE");
        try {
            assertThat(engine.health().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            jdbc.execute("ALTER TABLE GONE RENAME TO ACT_RE_PROCDEF");
        }
        assertThat(engine.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theEngineSaysHowManyFiltersWereRefusedAndStaysWell() {
        assertThat(fresh().health().getDetails()).isEmpty();
        jdbc.update("INSERT INTO ACT_RU_FILTER (ID_, REV_, RESOURCE_TYPE_, NAME_, OWNER_, QUERY_, PROPERTIES_) VALUES"
                + " ('evil', 1, 'Task', 'evil', 'admin', '{\"assigneeExpression\":\"${trap.spring()}\"}', '{}')");
        try {
            assertThat(fresh().health().getStatus()).isEqualTo(Status.UP);
            assertThat(fresh().health().getDetails().get("提示")).asString().startsWith("任务列表有1个过滤器含有不允许的表达式，已停用");
            assertThat(new RefusedFilters(stored).number()).isEqualTo(1);
        } finally {
            jdbc.update("DELETE FROM ACT_RU_FILTER WHERE ID_ = 'evil'");
        }
    }

    /** One that has looked at nothing yet. */
    private EngineHealth fresh() {
        return new EngineHealth(repository, new RefusedFilters(stored));
    }

    @Test
    void aNodeWhoseJobExecutorStandsStillIsDown() {
        assertThat(jobs(new JobExecutorHealthIndicator(new DefaultJobExecutor()))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void aNodeThatIsSetToDoNoJobsIsWell() {
        assertThat(jobs.health().getStatus()).isEqualTo(Status.UP);
        assertThat(jobs.health().getDetails()).containsValue("本节点按设置不执行后台任务");
    }

    private static JobsHealth jobs(HealthIndicator executor) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("jobExecutorHealthIndicator", executor);
        return new JobsHealth(beans.getBeanProvider(HealthIndicator.class));
    }
}
