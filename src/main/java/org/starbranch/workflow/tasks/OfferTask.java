package org.starbranch.workflow.tasks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Time;

/**
 * Offers a new task to those who may do it and sets the day it is due, as the diagram says in the task's properties:
 * {@code offeredTo} is a role's group ({@code secretary} and {@code committee-member} mean those of the branch, all
 * others everybody of the group without a conflict of interest with the branch), {@code deadline} is the id of a
 * deadline in the scheme's calendar; a scheme that does not know it sets no day.
 */
@Component("offerTask")
class OfferTask implements TaskListener {

    private final Organisation organisation;
    private final Cycles cycles;
    private final Candidates candidates;

    OfferTask(Organisation organisation, Cycles cycles, Candidates candidates) {
        this.organisation = organisation;
        this.cycles = cycles;
        this.candidates = candidates;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskSubject subject = TaskSubject.of(task.getExecution());
        subject.branch().flatMap(organisation::branch).ifPresent(branch -> name(task, branch));
        property(task, "deadline")
                .filter(deadline ->
                        cycles.scheme(subject.cycle()).findDeadline(deadline).isPresent())
                .ifPresent(deadline -> setDue(task, subject.cycle(), deadline));
        property(task, "offeredTo").ifPresent(group -> candidates.offer(task, group, subject.branch()));
    }

    private static void name(DelegateTask task, Branch branch) {
        task.setName(task.getName() + "：" + branch.name());
        task.setVariableLocal("branchName", branch.name());
    }

    private void setDue(DelegateTask task, String cycle, String deadline) {
        LocalDate due = cycles.due(cycle, deadline).date();
        task.setDueDate(
                Date.from(due.atTime(LocalTime.of(23, 59)).atZone(Time.CHINA).toInstant()));
    }

    private static Optional<String> property(DelegateTask task, String name) {
        UserTask element = (UserTask) task.getBpmnModelElementInstance();
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
