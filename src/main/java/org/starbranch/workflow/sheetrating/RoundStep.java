package org.starbranch.workflow.sheetrating;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.starbranch.review.RoundPlan;

/**
 * The properties of a step that starts a round: {@code round}, {@code sheets}, {@code half} (a number, or {@code each} for the
 * half at work), {@code deadline} (for {@code each} one for either half).
 */
final class RoundStep {

    private RoundStep() {}

    private static final String EACH = "each";

    static RoundPlan plan(DelegateExecution execution, IntSupplier halfAtWork) {
        FlowElement element = execution.getBpmnModelElementInstance();
        boolean each = property(element, "half").equals(EACH);
        int half = each ? halfAtWork.getAsInt() : Integer.parseInt(property(element, "half"));
        String[] deadlines = property(element, "deadline").split(",");
        return new RoundPlan(
                property(element, "round") + (each ? "_" + half : ""),
                element.getName().replaceFirst("^启动", "") + (each ? half == 1 ? "（上半年）" : "（下半年）" : ""),
                Arrays.asList(property(element, "sheets").split(",")),
                half,
                deadlines[each ? Math.min(half, deadlines.length) - 1 : 0]);
    }

    private static String property(FlowElement element, String name) {
        List<CamundaProperties> properties = element.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list();
        return properties.stream()
                .flatMap(holder -> holder.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(element.getId() + " has no property " + name));
    }
}
