package org.starbranch.workflow.guard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.starbranch.shared.SteerableClock;
import org.starbranch.support.Trap;

/**
 * The engine alone, in memory, with our guard or without it. What the guard refuses must work without it, or the
 * refusal proves nothing: stories are told to both.
 */
final class PlainEngine implements AutoCloseable {

    private final Trap trap = new Trap();
    private final Witness witness = new Witness();
    private final ProcessEngine engine;

    private PlainEngine(String database, boolean guarded, boolean anyDiagram) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setJdbcUrl("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setBeans(beans());
        configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new HistoryWithoutVariables())));
        configuration.setHistory(HistoryWithoutVariables.NAME);
        if (guarded) {
            configuration.getProcessEnginePlugins().add(guard());
        }
        if (anyDiagram) {
            configuration.getProcessEnginePlugins().add(new AnyDiagram());
        }
        engine = configuration.buildProcessEngine();
    }

    /** As the product runs it. Like the next two it is made once for all stories, which leave nothing behind. */
    static PlainEngine guarded() {
        return Shared.GUARDED;
    }

    /** Guarded, but taking every diagram: for attacks on what our own diagrams do not hold. */
    static PlainEngine guardedWithAnyDiagram() {
        return Shared.ANY_DIAGRAM;
    }

    /** As the engine comes from its makers. */
    static PlainEngine unguarded() {
        return Shared.OPEN;
    }

    /** A guarded one on a database of this name, which stays when it is closed. */
    static PlainEngine guarded(String database) {
        return new PlainEngine(database, true, false);
    }

    /** An unguarded one on a database of this name, which stays when it is closed. */
    static PlainEngine unguarded(String database) {
        return new PlainEngine(database, false, false);
    }

    private static final class Shared {

        private static final PlainEngine GUARDED = new PlainEngine("guarded", true, false);
        private static final PlainEngine ANY_DIAGRAM = new PlainEngine("any-diagram", true, true);
        private static final PlainEngine OPEN = new PlainEngine("open", false, false);
    }

    private EngineGuard guard() {
        StaticListableBeanFactory factory = new StaticListableBeanFactory();
        beans().forEach((name, bean) -> factory.addBean((String) name, bean));
        return new EngineGuard(factory, new SteerableClock(Clock.systemDefaultZone()));
    }

    private Map<Object, Object> beans() {
        return new HashMap<>(Map.of("trap", trap, "witness", witness));
    }

    ProcessEngine engine() {
        return engine;
    }

    Trap trap() {
        return trap;
    }

    Witness witness() {
        return witness;
    }

    /** Does something with somebody logged in. */
    <T> T as(String user, String group, Callable<T> work) throws Exception {
        engine.getIdentityService().setAuthentication(user, List.of(group));
        try {
            return work.call();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Runs the jobs that are due, and those that follow from them. */
    void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    /** Takes away what a story has deployed, and what runs by it. */
    void clear() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .list()
                .forEach(deployment ->
                        engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true));
    }

    private List<Job> due() {
        return engine.getManagementService()
                .createJobQuery()
                .executable()
                .withRetriesLeft()
                .list();
    }

    @Override
    public void close() {
        engine.close();
    }

    private static final class AnyDiagram extends AbstractProcessEnginePlugin {

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            configuration.getCustomPreBPMNParseListeners().clear();
        }
    }

    /** Remembers which variables it has seen in a running step. */
    static final class Witness implements ExecutionListener {

        private final Set<String> seen = new HashSet<>();

        /** Whether it has seen a variable of this name since it was asked last. */
        boolean saw(String variable) {
            return seen.remove(variable);
        }

        @Override
        public void notify(DelegateExecution execution) {
            seen.addAll(execution.getVariableNames());
        }
    }
}
