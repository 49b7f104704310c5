package org.starbranch.workflow.watch;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the engine answers and knows the process that everything hangs on; one small query. Filters that were refused
 * are no illness, but somebody has put them there, so it says how many there are.
 */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

    private static final String PROCESS = "annual-cycle";

    private final RepositoryService repository;
    private final RefusedFilters refused;

    EngineHealth(RepositoryService repository, RefusedFilters refused) {
        super("流程引擎没有回答");
        this.repository = repository;
        this.refused = refused;
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
            warn(health);
        } else {
            health.down().withDetail("提示", "流程“" + PROCESS + "”没有部署");
        }
    }

    private void warn(Health.Builder health) {
        if (refused.number() > 0) {
            health.withDetail("提示", "任务列表有" + refused.number() + "个过滤器含有不允许的表达式，已停用；编号见启动日志，请系统管理员删除");
        }
    }
}
