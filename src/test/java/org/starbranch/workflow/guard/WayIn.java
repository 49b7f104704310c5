package org.starbranch.workflow.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Every way by which a caller of the engine's services can bring a variable into a process. */
enum WayIn {
    COMPLETE((world, score) -> world.tasks().complete(world.task(), score)),
    COMPLETE_RETURNING((world, score) -> world.tasks().completeWithVariablesInReturn(world.task(), score, false)),
    SUBMIT_FORM((world, score) -> world.forms().submitTaskForm(world.task(), score)),
    RESOLVE((world, score) -> world.tasks().resolveTask(world.task(), score)),
    BPMN_ERROR((world, score) -> world.tasks().handleBpmnError(world.task(), "E", "e", score)),
    ESCALATION((world, score) -> world.tasks().handleEscalation(world.task(), "E", score)),
    TASK_VARIABLE((world, score) -> world.tasks().setVariable(world.task(), "finalScore", "100")),
    TASK_VARIABLES((world, score) -> world.tasks().setVariables(world.task(), score)),
    TASK_VARIABLE_LOCAL((world, score) -> world.tasks().setVariableLocal(world.task(), "finalScore", "100")),
    TASK_VARIABLES_LOCAL((world, score) -> world.tasks().setVariablesLocal(world.task(), score)),
    TASK_PATCH((world, score) -> ((TaskServiceImpl) world.tasks()).updateVariables(world.task(), score, Set.of())),
    TASK_PATCH_LOCAL(
            (world, score) -> ((TaskServiceImpl) world.tasks()).updateVariablesLocal(world.task(), score, Set.of())),
    VARIABLE((world, score) -> world.runtime().setVariable(world.instance(), "finalScore", "100")),
    VARIABLES((world, score) -> world.runtime().setVariables(world.instance(), score)),
    VARIABLE_LOCAL((world, score) -> world.runtime().setVariableLocal(world.at("Task_Receive"), "finalScore", "100")),
    VARIABLES_LOCAL((world, score) -> world.runtime().setVariablesLocal(world.at("Task_Receive"), score)),
    PATCH((world, score) -> ((RuntimeServiceImpl) world.runtime()).updateVariables(world.instance(), score, Set.of())),
    PATCH_LOCAL((world, score) ->
            ((RuntimeServiceImpl) world.runtime()).updateVariablesLocal(world.at("Task_Receive"), score, Set.of())),
    VARIABLES_BATCH((world, score) -> world.runtime().setVariablesAsync(List.of(world.instance()), score)),
    START_BY_KEY((world, score) -> world.runtime().startProcessInstanceByKey("simple", score)),
    START_BY_ID((world, score) ->
            world.runtime().startProcessInstanceById(world.simple().get(1), "key", score)),
    START_AT((world, score) -> world.runtime()
            .createProcessInstanceByKey("simple")
            .startBeforeActivity("Task_Simple")
            .setVariables(score)
            .execute()),
    START_AT_LOCAL((world, score) -> world.runtime()
            .createProcessInstanceByKey("simple")
            .startBeforeActivity("Task_Simple")
            .setVariablesLocal(score)
            .execute()),
    START_RETURNING((world, score) -> world.runtime()
            .createProcessInstanceByKey("simple")
            .setVariables(score)
            .executeWithVariablesInReturn()),
    START_FORM((world, score) -> world.forms().submitStartForm(world.simple().get(1), score)),
    START_BY_MESSAGE((world, score) -> world.runtime().startProcessInstanceByMessage("begin", score)),
    START_BY_MESSAGE_OF_ONE((world, score) -> world.runtime()
            .createMessageCorrelation("begin")
            .setVariables(score)
            .correlateStartMessage()),
    START_BY_CONDITION((world, score) ->
            world.runtime().createConditionEvaluation().setVariables(score).evaluateStartConditions()),
    MESSAGE((world, score) -> world.message("call").setVariables(score).correlate()),
    MESSAGE_LOCAL(
            (world, score) -> world.message("call").setVariablesLocal(score).correlateWithResult()),
    MESSAGE_TO_SCOPE((world, score) ->
            world.message("whisper").setVariablesToTriggeredScope(score).correlate()),
    MESSAGE_TO_ALL((world, score) -> world.message("call").setVariables(score).correlateAll()),
    MESSAGE_RECEIVED((world, score) -> world.runtime().messageEventReceived("call", world.at("Task_Receive"), score)),
    MESSAGE_BATCH((world, score) -> world.runtime()
            .createMessageCorrelationAsync("call")
            .processInstanceIds(List.of(world.instance()))
            .setVariables(score)
            .correlateAllAsync()),
    SIGNAL((world, score) ->
            world.runtime().createSignalEvent("bell").setVariables(score).send()),
    SIGNAL_RECEIVED((world, score) -> world.runtime().signalEventReceived("bell", world.at("Event_Bell"), score)),
    TRIGGER((world, score) -> world.runtime().signal(world.at("Task_Receive"), "call", null, score)),
    MODIFICATION((world, score) -> world.runtime()
            .createProcessInstanceModification(world.instance())
            .startBeforeActivity("Task_After")
            .setVariables(score)
            .execute()),
    MODIFICATION_LOCAL((world, score) -> world.runtime()
            .createProcessInstanceModification(world.instance())
            .startBeforeActivity("Task_After")
            .setVariablesLocal(score)
            .execute()),
    MIGRATION((world, score) -> world.runtime()
            .newMigration(world.plan(score))
            .processInstanceIds(world.runtime()
                    .startProcessInstanceById(world.simple().get(0))
                    .getId())
            .execute()),
    EXTERNAL_COMPLETE((world, score) -> world.externals().complete(world.external(), "w", score)),
    EXTERNAL_COMPLETE_LOCAL((world, score) -> world.externals().complete(world.external(), "w", null, score)),
    EXTERNAL_FAILURE(
            (world, score) -> world.externals().handleFailure(world.external(), "w", "", "", 1, 0, score, Map.of())),
    EXTERNAL_ERROR((world, score) -> world.externals().handleBpmnError(world.external(), "w", "E", "e", score));

    private final Attack attack;

    WayIn(Attack attack) {
        this.attack = attack;
    }

    void go(World world, Map<String, Object> score) {
        attack.go(world, score);
    }

    private interface Attack {

        void go(World world, Map<String, Object> score);
    }

    /**
     * One instance that waits in every way an instance can wait.
     *
     * @param simple the two versions of a process with one task, the older first
     */
    record World(ProcessEngine engine, String instance, List<String> simple) {

        static World in(ProcessEngine engine) {
            ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey("waiting");
            List<String> simple = engine
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("simple")
                    .orderByProcessDefinitionVersion()
                    .asc()
                    .list()
                    .stream()
                    .map(ProcessDefinition::getId)
                    .toList();
            return new World(engine, instance.getId(), simple);
        }

        static void deploy(ProcessEngine engine) {
            for (String version : List.of("1", "2")) {
                engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance("simple.bpmn", simple(version))
                        .addModelInstance("begin.bpmn", begin(version))
                        .deploy();
            }
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance("waiting.bpmn", waiting())
                    .addModelInstance("conditional.bpmn", conditional())
                    .deploy();
        }

        private static BpmnModelInstance simple(String version) {
            return Bpmn.createExecutableProcess("simple")
                    .camundaVersionTag(version)
                    .startEvent()
                    .userTask("Task_Simple")
                    .done();
        }

        private static BpmnModelInstance begin(String version) {
            return Bpmn.createExecutableProcess("begin")
                    .camundaVersionTag(version)
                    .startEvent()
                    .message("begin")
                    .userTask()
                    .done();
        }

        private static BpmnModelInstance conditional() {
            return Bpmn.createExecutableProcess("conditional")
                    .startEvent()
                    .condition("${finalScore == '100'}")
                    .userTask()
                    .done();
        }

        private static BpmnModelInstance waiting() {
            return Bpmn.createExecutableProcess("waiting")
                    .startEvent()
                    .parallelGateway("Fork")
                    .userTask("Task_Probe")
                    .boundaryEvent()
                    .error("E")
                    .userTask()
                    .moveToActivity("Task_Probe")
                    .boundaryEvent()
                    .escalation("E")
                    .userTask()
                    .moveToActivity("Task_Probe")
                    .userTask("Task_After")
                    .moveToNode("Fork")
                    .receiveTask("Task_Receive")
                    .message("call")
                    .camundaExecutionListenerDelegateExpression("end", "${witness}")
                    .userTask()
                    .moveToNode("Fork")
                    .intermediateCatchEvent("Event_Whisper")
                    .message("whisper")
                    .camundaExecutionListenerDelegateExpression("end", "${witness}")
                    .userTask()
                    .moveToNode("Fork")
                    .intermediateCatchEvent("Event_Bell")
                    .signal("bell")
                    .userTask()
                    .moveToNode("Fork")
                    .serviceTask("Task_External")
                    .camundaExternalTask("outside")
                    .camundaExecutionListenerDelegateExpression("end", "${witness}")
                    .userTask()
                    .done();
        }

        TaskService tasks() {
            return engine.getTaskService();
        }

        RuntimeService runtime() {
            return engine.getRuntimeService();
        }

        FormService forms() {
            return engine.getFormService();
        }

        ExternalTaskService externals() {
            return engine.getExternalTaskService();
        }

        String task() {
            return tasks().createTaskQuery()
                    .processInstanceId(instance)
                    .taskDefinitionKey("Task_Probe")
                    .singleResult()
                    .getId();
        }

        /** The execution that waits at this element. */
        String at(String element) {
            return runtime()
                    .createExecutionQuery()
                    .processInstanceId(instance)
                    .activityId(element)
                    .singleResult()
                    .getId();
        }

        MessageCorrelationBuilder message(String name) {
            return runtime().createMessageCorrelation(name).processInstanceId(instance);
        }

        MigrationPlan plan(Map<String, Object> score) {
            return runtime()
                    .createMigrationPlan(simple.get(0), simple.get(1))
                    .mapEqualActivities()
                    .setVariables(score)
                    .build();
        }

        String external() {
            return externals()
                    .fetchAndLock(1, "w")
                    .topic("outside", 60_000)
                    .execute()
                    .get(0)
                    .getId();
        }

        /** How many variables of this name stand in the engine's tables. */
        long variables(String name) {
            return runtime().createVariableInstanceQuery().variableName(name).count();
        }

        void clear() {
            runtime()
                    .createProcessInstanceQuery()
                    .list()
                    .forEach(running ->
                            runtime().deleteProcessInstanceIfExists(running.getId(), "", true, true, true, false));
        }
    }
}
