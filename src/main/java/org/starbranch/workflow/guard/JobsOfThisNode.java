package org.starbranch.workflow.guard;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The jobs that this node has locked. Each lock names the node. Whoever stops a node lets the running jobs end, at most
 * {@value #SECONDS_TO_END} seconds, and hands the others back, so that the next node need not wait until the locks
 * expire.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobsOfThisNode {

    private static final int SECONDS_TO_END = 30;

    private final SpringJobExecutor executor;
    private final ThreadPoolTaskExecutor pool;
    private final ApplicationContext context;

    JobsOfThisNode(SpringJobExecutor executor, NodeSettings node, ApplicationContext context) {
        this.executor = executor;
        this.pool = (ThreadPoolTaskExecutor) executor.getTaskExecutor();
        this.context = context;
        executor.setLockOwner(node.nameOrMachine() + ":" + UUID.randomUUID());
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(SECONDS_TO_END);
    }

    /** Before anything else is closed: a job needs all of it. What waits in the pool sees the end and unlocks itself. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContextClosedEvent closed) {
        if (closed.getApplicationContext() == context && executor.isActive()) {
            var acquisition = (SequentialJobAcquisitionRunnable) executor.getAcquireJobsRunnable();
            List<ProcessEngineImpl> engines = List.copyOf(executor.getProcessEngines());
            executor.shutdown();
            pool.shutdown();
            engines.forEach(engine -> handBack(engine, acquisition));
        }
    }

    /** Those that were locked when the pool had no place for them. */
    private static void handBack(ProcessEngineImpl engine, SequentialJobAcquisitionRunnable acquisition) {
        var rejected = acquisition.getAcquisitionContext().getRejectedJobsByEngine();
        var commands = engine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
        rejected.getOrDefault(engine.getName(), List.of()).stream()
                .flatMap(Collection::stream)
                .forEach(job -> commands.execute(new UnlockJobCmd(job)));
    }
}
