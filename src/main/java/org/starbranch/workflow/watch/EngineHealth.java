package org.starbranch.workflow.watch;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether the engine answers and knows the process that everything hangs on; one small query. */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

    private static final String PROCESS = "annual-cycle";

    private final RepositoryService repository;

    EngineHealth(RepositoryService repository) {
        super("流程引擎没有回答");
        this.repository = repository;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long known = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .count();
        if (known > 0) {
            health.up();
        } else {
            health.down().withDetail("提示", "流程“" + PROCESS + "”没有部署");
        }
    }
}
