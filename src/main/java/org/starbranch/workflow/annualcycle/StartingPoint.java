package org.starbranch.workflow.annualcycle;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Plan;
import org.starbranch.proposal.Plans;

/** Shows the office, while it prepares the proposal and only then, what it chose in the simulation: to read, not to send. */
@Component
class StartingPoint {

    private static final String FIELD = "starting_point";

    private final Plans plans;
    private final TaskService tasks;

    StartingPoint(Plans plans, TaskService tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    void show(DelegateTask task, String cycle) {
        if (task.getTaskDefinitionKey().equals(AnnualCycleProcess.PREPARE_PROPOSAL)) {
            task.setVariableLocal(FIELD, text(cycle));
        }
    }

    /** The preparation may wait already when a plan is saved. */
    @EventListener
    void on(Plan.Saved saved) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(saved.cycle())
                .taskDefinitionKey(AnnualCycleProcess.PREPARE_PROPOSAL)
                .list()
                .forEach(task -> tasks.setVariableLocal(task.getId(), FIELD, text(saved.cycle())));
    }

    private String text(String cycle) {
        return plans.startingPoint(cycle).map(StartingPoint::text).orElse("");
    }

    private static String text(Plan plan) {
        return Stream.of("**" + plan.name() + "**", plan.note(), "设置：" + plan.described(), spread(plan))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n\n"));
    }

    private static String spread(Plan plan) {
        return plan.spread().isEmpty() ? "" : "保存时试算：" + plan.spread() + "。仅供参考，星级以正式计算为准";
    }
}
