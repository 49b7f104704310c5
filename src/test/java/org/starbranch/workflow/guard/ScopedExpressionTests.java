package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** What a diagram itself asks for is still evaluated: names, timers, listeners, conditions, steps that run later. */
class ScopedExpressionTests {

    @Test
    void theExpressionsOfADiagramAreEvaluated() {
        PlainEngine guarded = PlainEngine.guarded();
        ProcessEngine engine = guarded.engine();
        int before = guarded.trap().sprung();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("scoped.bpmn", diagram())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("scoped", "2025/B01");
        assertThat(guarded.trap().sprung()).as("listener of the start").isEqualTo(before + 1);

        guarded.runJobs();
        assertThat(guarded.trap().sprung())
                .as("asynchronous step and listener of the task")
                .isEqualTo(before + 3);

        Task task = engine.getTaskService().createTaskQuery().singleResult();
        assertThat(task.getName()).isEqualTo("支部 2025/B01");
        assertThat(task.getAssignee()).isEqualTo("2025/B01");

        engine.getManagementService()
                .createJobQuery()
                .timers()
                .list()
                .forEach(timer -> engine.getManagementService().executeJob(timer.getId()));
        assertThat(engine.getTaskService().createTaskQuery().singleResult().getName())
                .as("the timer's way and the condition behind it")
                .isEqualTo("逾期");
        guarded.clear();
    }

    private static BpmnModelInstance diagram() {
        return Bpmn.createExecutableProcess("scoped")
                .startEvent()
                .camundaExecutionListenerDelegateExpression("end", "${trap}")
                .serviceTask()
                .camundaDelegateExpression("${trap}")
                .camundaAsyncBefore()
                .userTask("Task_Wait")
                .name("支部 ${execution.processBusinessKey}")
                .camundaAssignee("${execution.processBusinessKey}")
                .camundaTaskListenerDelegateExpression("create", "${trap}")
                .boundaryEvent()
                .timerWithDuration("${execution.processBusinessKey == '2025/B01' ? 'PT1H' : 'P1D'}")
                .exclusiveGateway("Gateway")
                .condition("late", "${execution.processBusinessKey == '2025/B01'}")
                .userTask()
                .name("逾期")
                .moveToLastGateway()
                .endEvent()
                .moveToActivity("Task_Wait")
                .endEvent()
                .done();
    }
}
