package org.starbranch.workflow.guard;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads every diagram that the engine reads, when it is deployed and when it comes back from the database, and lets none
 * through that brings code with it: a script, a Java class, a connector, a shell command. Of the engine's extensions only
 * the few pass that our diagrams need; everything else there is a way to bring code in, or may be one in another version.
 */
final class NoCodeInDiagrams extends AbstractBpmnParseListener {

    /** The parser takes the elements and attributes of both. */
    private static final Set<String> EXTENSIONS =
            Set.of(BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS, BpmnParser.ACTIVITI_BPMN_EXTENSIONS_NS);

    private static final Set<String> EXTENSION_ELEMENTS =
            Set.of("properties", "property", "taskListener", "executionListener", "failedJobRetryTimeCycle");

    private static final Set<String> EXTENSION_ATTRIBUTES = Set.of(
            "assignee",
            "asyncAfter",
            "asyncBefore",
            "candidateGroups",
            "candidateUsers",
            "delegateExpression",
            "dueDate",
            "event",
            "exclusive",
            "followUpDate",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "historyTimeToLive",
            "id",
            "isStartableInTasklist",
            "jobPriority",
            "name",
            "priority",
            "value",
            "versionTag");

    /** Of whatever namespace: the parser does not look at it everywhere. */
    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");

    /** Turns a condition into a script. */
    private static final Set<String> SCRIPT_ATTRIBUTES = Set.of("language", "scriptFormat", "resource");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private static void check(Element element) {
        boolean extension = EXTENSIONS.contains(element.getUri());
        refuseIf(SCRIPTS.contains(element.getTagName()), element, "");
        refuseIf(extension && !EXTENSION_ELEMENTS.contains(element.getTagName()), element, "");
        for (String attribute : element.attributes()) {
            String name = attribute.substring(attribute.lastIndexOf(':') + 1);
            boolean ofExtension = extension || EXTENSIONS.stream().anyMatch(uri -> attribute.equals(uri + ":" + name));
            refuseIf(ofExtension && !EXTENSION_ATTRIBUTES.contains(name), element, " " + name);
            refuseIf(SCRIPT_ATTRIBUTES.contains(name), element, " " + name);
        }
        element.elements().forEach(NoCodeInDiagrams::check);
    }

    private static void refuseIf(boolean code, Element element, String attribute) {
        if (code) {
            throw new ProcessEngineException(
                    "流程图里不能有程序代码：第 " + element.getLine() + " 行的 " + element.getTagName() + attribute + " 不允许使用");
        }
    }
}
