package org.starbranch.workflow.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Reads one diagram and lists everything in it that the house style does not allow. */
final class DiagramCheck {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{\\s*(\\w+)");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{\\w+Outcome == '[A-Z][A-Z_]*'}");
    private static final Set<String> ENGINE_NAMES = Set.of("execution", "task");

    private final List<String> faults = new ArrayList<>();
    private final Surroundings surroundings;

    private DiagramCheck(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What a diagram refers to.
     *
     * @param beans is there such a bean, and may a diagram name it
     * @param forms is there such a form beside the processes
     * @param groups to whom a task may be offered
     * @param deadlines the ids in the scheme's calendar
     */
    record Surroundings(Predicate<String> beans, Predicate<String> forms, Set<String> groups, Set<String> deadlines) {}

    static List<String> faults(Path file, Surroundings surroundings) {
        DiagramCheck check = new DiagramCheck(surroundings);
        check.read(Bpmn.readModelFromFile(file.toFile()), file.getFileName().toString());
        return check.faults;
    }

    private void read(BpmnModelInstance model, String fileName) {
        processes(model, fileName);
        model.getModelElementsByType(FlowElement.class).forEach(this::drawn);
        model.getModelElementsByType(FlowNode.class).forEach(this::named);
        model.getModelElementsByType(ExclusiveGateway.class).forEach(g -> split(g, g.getDefault()));
        model.getModelElementsByType(InclusiveGateway.class).forEach(g -> split(g, g.getDefault()));
        model.getModelElementsByType(ConditionExpression.class).forEach(this::condition);
        model.getModelElementsByType(UserTask.class).forEach(this::userTask);
        noCode(model);
        expressions(model.getDocument().getRootElement());
    }

    private void processes(BpmnModelInstance model, String fileName) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        require(processes.size() == 1, fileName, "holds " + processes.size() + " processes");
        for (Process process : processes) {
            require(
                    fileName.equals(process.getId() + ".bpmn"),
                    process.getId(),
                    "is not named as its file " + fileName);
            require(process.isExecutable(), process.getId(), "is not executable");
            require(isChinese(process.getName()), process.getId(), "has no Chinese name");
            require(
                    process.getCamundaHistoryTimeToLiveString() != null,
                    process.getId(),
                    "has no history time to live");
        }
    }

    private void drawn(FlowElement element) {
        if (element instanceof FlowNode node) {
            require(
                    node.getDiagramElement() != null
                            && ((org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape) node.getDiagramElement())
                                            .getBounds()
                                    != null,
                    element.getId(),
                    "has no place in the picture");
        } else if (element instanceof SequenceFlow flow) {
            require(
                    flow.getDiagramElement() != null
                            && flow.getDiagramElement().getWaypoints().size() > 1,
                    element.getId(),
                    "has no line in the picture");
        }
    }

    private void named(FlowNode node) {
        if (node instanceof Activity || node instanceof Event) {
            require(isChinese(node.getName()), node.getId(), "has no Chinese name");
        }
    }

    private void split(FlowNode gateway, @Nullable SequenceFlow otherwise) {
        List<SequenceFlow> outgoing = gateway.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> gateway.equals(flow.getSource()))
                .toList();
        if (outgoing.size() < 2) {
            return;
        }
        require(otherwise != null, gateway.getId(), "splits without a default flow");
        for (SequenceFlow flow : outgoing) {
            require(isChinese(flow.getName()), flow.getId(), "leaves a gateway without a Chinese name");
            require(
                    flow.equals(otherwise) == (flow.getConditionExpression() == null),
                    flow.getId(),
                    "must have a condition unless it is the default");
        }
    }

    private void condition(ConditionExpression condition) {
        require(
                CONDITION.matcher(condition.getTextContent().strip()).matches(),
                parent(condition),
                "has a condition that is not ${nameOutcome == 'VALUE'}: " + condition.getTextContent());
    }

    private void userTask(UserTask task) {
        String form = task.getCamundaFormRef();
        require(form != null && task.getCamundaFormKey() == null, task.getId(), "has no form by formRef");
        if (form != null && !form.contains("{")) {
            require(
                    "deployment".equals(task.getCamundaFormRefBinding()),
                    task.getId(),
                    "takes its form not as deployed with it");
            require(surroundings.forms().test(form), task.getId(), "names a form that does not exist: " + form);
        }
        List<String> offering = listeners(task);
        require(!offering.isEmpty(), task.getId(), "is offered to nobody: no create listener ${offer…}");
        if (offering.equals(List.of("${offerTask}"))) {
            require(
                    surroundings.groups().contains(property(task, "offeredTo")),
                    task.getId(),
                    "is offered to no known role: " + property(task, "offeredTo"));
        }
        String deadline = property(task, "deadline");
        require(
                deadline.isEmpty() || surroundings.deadlines().contains(deadline),
                task.getId(),
                "has a deadline that the scheme does not know: " + deadline);
    }

    private static List<String> listeners(UserTask task) {
        return in(task, CamundaTaskListener.class).stream()
                .filter(listener -> "create".equals(listener.getCamundaEvent()))
                .map(CamundaTaskListener::getCamundaDelegateExpression)
                .filter(delegate -> delegate != null && delegate.startsWith("${offer"))
                .toList();
    }

    private static String property(UserTask task, String name) {
        return in(task, CamundaProperty.class).stream()
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }

    private static <T extends ModelElementInstance> List<T> in(UserTask task, Class<T> type) {
        var extensions = task.getExtensionElements();
        return extensions == null
                ? List.of()
                : task.getModelInstance().getModelElementsByType(type).stream()
                        .filter(element -> within(element, extensions))
                        .toList();
    }

    private static boolean within(ModelElementInstance element, ModelElementInstance ancestor) {
        ModelElementInstance parent = element.getParentElement();
        return parent != null && (parent.equals(ancestor) || within(parent, ancestor));
    }

    private void noCode(BpmnModelInstance model) {
        for (Class<? extends ModelElementInstance> type :
                List.of(ScriptTask.class, Script.class, CamundaScript.class)) {
            require(model.getModelElementsByType(type).isEmpty(), type.getSimpleName(), "is not allowed");
        }
    }

    private void expressions(DomElement element) {
        String id = element.getAttribute("id") == null ? element.getLocalName() : element.getAttribute("id");
        require(
                element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "class") == null
                        && element.getAttribute("class") == null,
                id,
                "names a Java class");
        if (!element.getLocalName().equals("conditionExpression")) {
            texts(element).forEach(text -> beans(id, text));
        }
        element.getChildElements().forEach(this::expressions);
    }

    /** Where the engine looks for expressions: our few attributes and what stands between tags. */
    private static List<String> texts(DomElement element) {
        List<String> texts = new ArrayList<>();
        for (String attribute : List.of(
                "delegateExpression",
                "expression",
                "formRef",
                "formRefVersion",
                "formKey",
                "assignee",
                "candidateUsers",
                "candidateGroups",
                "dueDate",
                "followUpDate",
                "collection",
                "calledElement",
                "businessKey",
                "variableMappingDelegateExpression",
                "priority",
                "taskPriority",
                "jobPriority",
                "value",
                "source")) {
            texts.add(element.getAttribute(BpmnModelConstants.CAMUNDA_NS, attribute));
            texts.add(element.getAttribute(attribute));
        }
        if (element.getChildElements().isEmpty()) {
            texts.add(element.getTextContent());
        }
        texts.removeIf(text -> text == null || text.isEmpty());
        return texts;
    }

    private void beans(String id, String text) {
        for (Matcher expression = EXPRESSION.matcher(text); expression.find(); ) {
            String name = expression.group(1);
            require(
                    ENGINE_NAMES.contains(name) || surroundings.beans().test(name),
                    id,
                    "names a bean that is not there or not visible to processes: " + name);
        }
    }

    private static String parent(ModelElementInstance element) {
        String id = element.getParentElement().getAttributeValue("id");
        return id == null ? "a condition" : id;
    }

    private void require(boolean held, String id, String fault) {
        if (!held) {
            faults.add(id + " " + fault);
        }
    }

    private static boolean isChinese(@Nullable String text) {
        return text != null
                && text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
