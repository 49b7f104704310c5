package org.starbranch.workflow.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.starbranch.workflow.watch.EngineFigures.Step;

/** Offers the engine's figures to the monitoring, each user task of the deployed processes with its own line. */
@Component
class EngineGauges implements MeterBinder {

    private final EngineFigures figures;
    private final RefusedFilters refused;
    private final RepositoryService repository;

    EngineGauges(EngineFigures figures, RefusedFilters refused, RepositoryService repository) {
        this.figures = figures;
        this.refused = refused;
        this.repository = repository;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(this::steps)
                .forEach(step -> bind(step, registry));
        Gauge.builder("starbranch.jobs.waiting", () -> figures.jobs().amount())
                .description("Jobs that may run now and have not")
                .register(registry);
        Gauge.builder("starbranch.jobs.failed", () -> figures.jobs().bad())
                .description("Jobs without a retry left")
                .register(registry);
        Gauge.builder("starbranch.incidents", figures::incidents)
                .description("Incidents that wait for an administrator")
                .register(registry);
        Gauge.builder("starbranch.filters.refused", refused::number)
                .description("Filters of the Tasklist with an expression of their own, which nobody can use")
                .register(registry);
    }

    private void bind(Step step, MeterRegistry registry) {
        Gauge.builder("starbranch.tasks.open", () -> figures.tasks(step).amount())
                .tags("process", step.process(), "task", step.task())
                .description("Tasks that wait for somebody")
                .register(registry);
        Gauge.builder("starbranch.tasks.overdue", () -> figures.tasks(step).bad())
                .tags("process", step.process(), "task", step.task())
                .description("Tasks that wait past their due date")
                .register(registry);
    }

    private Stream<Step> steps(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .map(task -> new Step(definition.getKey(), task.getId()));
    }
}
