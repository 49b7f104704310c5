package org.starbranch.access;

import static org.starbranch.support.RatedYear.CYCLE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.starbranch.workflow.branchrating.BranchRatingProcess;

/** The things of the branch that stand in the engine and in our tables at this moment, by the name of their collection. */
final class Things {

    /** What is there for nobody. */
    static final String NONE = "no-such-thing";

    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ManagementService management;
    private final FilterService filters;

    Things(
            TaskService tasks,
            HistoryService history,
            RepositoryService repository,
            ManagementService management,
            FilterService filters) {
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
        this.management = management;
        this.filters = filters;
    }

    /** Ids under {@code task}, {@code filter} and so on; the names of our own parameters as they are. */
    Map<String, String> now(String receipt) {
        Map<String, String> ids = new HashMap<>(Map.of(
                "cycle",
                CYCLE,
                "branch",
                YearOfOneBranch.BRANCH,
                "receipt",
                receipt.isEmpty() ? NONE : receipt,
                "user",
                "secretary02",
                "members",
                "secretary02",
                "group",
                "secretary",
                "key",
                BranchRatingProcess.KEY,
                "engine",
                "default"));
        ids.put("task", id(task(receipt).map(Task::getId)));
        String instance = id(instance().map(HistoricProcessInstance::getId));
        ids.put("process-instance", instance);
        ids.put("execution", instance);
        ids.put("process-definition", definition().getId());
        ids.put(
                "filter",
                filters.createFilterQuery().listPage(0, 1).stream()
                        .map(Filter::getId)
                        .findFirst()
                        .orElseThrow());
        ids.put(
                "job",
                id(management.createJobQuery().listPage(0, 1).stream()
                        .map(Job::getId)
                        .findFirst()));
        ids.put(
                "job-definition",
                management.createJobDefinitionQuery().listPage(0, 1).stream()
                        .map(JobDefinition::getId)
                        .findFirst()
                        .orElseThrow());
        Deployment deployment =
                repository.createDeploymentQuery().listPage(0, 1).get(0);
        ids.put("deployment", deployment.getId());
        ids.put(
                "resources",
                repository.getDeploymentResources(deployment.getId()).get(0).getId());
        return ids;
    }

    /** The task of the branch's own rating; later that of the whole year, and that of the objection. */
    private Optional<Task> task(String receipt) {
        return Stream.of(YearOfOneBranch.RATING, CYCLE, YearOfOneBranch.RATING + "/" + receipt)
                .map(this::open)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Task> open(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).listPage(0, 1).stream()
                .findFirst();
    }

    private Optional<HistoricProcessInstance> instance() {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(YearOfOneBranch.RATING)
                .processDefinitionKey(BranchRatingProcess.KEY)
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private ProcessDefinition definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(BranchRatingProcess.KEY)
                .latestVersion()
                .singleResult();
    }

    private static String id(Optional<String> found) {
        return found.orElse(NONE);
    }
}
