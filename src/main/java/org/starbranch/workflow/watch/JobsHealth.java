package org.starbranch.workflow.watch;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this node does the engine's jobs. The engine's own indicator knows; it is absent where the job executor is
 * switched off by its setting, which is somebody's decision and no illness.
 */
@Component("jobsHealthIndicator")
class JobsHealth implements HealthIndicator {

    private final ObjectProvider<HealthIndicator> executor;

    JobsHealth(@Qualifier("jobExecutorHealthIndicator") ObjectProvider<HealthIndicator> executor) {
        this.executor = executor;
    }

    @Override
    public Health health() {
        HealthIndicator running = executor.getIfAvailable();
        return running == null ? Health.up().withDetail("提示", "本节点按设置不执行后台任务").build() : running.health();
    }
}
