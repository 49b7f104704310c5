package org.starbranch.bench;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/** The bare engine: no authorizations, no forms, no features; nothing happens between its tasks. */
final class CamundaRun implements Chain {

    private final DataSource pool;
    private final ProcessEngine engine;

    private CamundaRun(DataSource pool, String diagram) {
        this.pool = pool;
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("branch-rating.bpmn", BareDiagram.of(diagram, "camunda", "http://camunda.org/schema/1.0/bpmn"))
                .deploy();
    }

    public static void main(String[] arguments) throws Exception {
        Bench.main(CamundaRun::new, arguments);
    }

    @Override
    public void open(int branches) throws Exception {
        Tables.empty(pool, table -> table.matches(Tables.INSTANCES));
        for (int branch = 0; branch < branches; branch++) {
            engine.getRuntimeService().startProcessInstanceByKey("branch-rating", "2025/" + branch);
        }
    }

    @Override
    public void step(int branch, int step) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey("2025/" + branch)
                .singleResult();
        if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), BareDiagram.USERS.get(step));
        }
        engine.getTaskService().complete(task.getId(), BareDiagram.typed(step));
    }

    @Override
    public boolean isConflict(Throwable failure) {
        return failure.getClass().getSimpleName().contains("OptimisticLocking");
    }
}
