package org.starbranch.workflow.sheetrating;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.starbranch.review.RoundPlan;

/** The properties of a step that starts a round: {@code round}, {@code sheets}, {@code half}, {@code deadline}. */
final class RoundStep {

    private RoundStep() {}

    static RoundPlan plan(DelegateExecution execution) {
        FlowElement element = execution.getBpmnModelElementInstance();
        return new RoundPlan(
                property(element, "round"),
                element.getName().replaceFirst("^启动", ""),
                Arrays.asList(property(element, "sheets").split(",")),
                Integer.parseInt(property(element, "half")),
                property(element, "deadline"));
    }

    private static String property(FlowElement element, String name) {
        List<CamundaProperties> properties =
                element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list();
        return properties.stream()
                .flatMap(holder -> holder.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(element.getId() + " has no property " + name));
    }
}
