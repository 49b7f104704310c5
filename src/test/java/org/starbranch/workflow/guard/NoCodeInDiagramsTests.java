package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No diagram brings code with it, neither a new one nor one that stands in the database; each is taken without the guard. */
class NoCodeInDiagramsTests {

    private static final PlainEngine GUARDED = PlainEngine.guarded();
    private static final PlainEngine OPEN = PlainEngine.unguarded();

    private static final String SCRIPT = "<scriptTask id='T' scriptFormat='juel'><script>${1}</script></scriptTask>";

    @AfterEach
    void clear() {
        GUARDED.clear();
        OPEN.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SCRIPT,
                "<scriptTask id='T' scriptFormat='juel' camunda:resource='x.js'/>",
                "<task id='T'><extensionElements><camunda:executionListener event='start'>"
                        + "<camunda:script scriptFormat='juel'>${1}</camunda:script>"
                        + "</camunda:executionListener></extensionElements></task>",
                "<task id='T'><extensionElements><activiti:executionListener event='start'>"
                        + "<activiti:script scriptFormat='juel'>${1}</activiti:script>"
                        + "</activiti:executionListener></extensionElements></task>",
                "<userTask id='T'><extensionElements><camunda:taskListener event='create'>"
                        + "<camunda:script scriptFormat='juel'>${1}</camunda:script>"
                        + "</camunda:taskListener></extensionElements></userTask>",
                "<userTask id='T'><extensionElements><camunda:taskListener event='create' class='evil.Code'/>"
                        + "</extensionElements></userTask>",
                "<userTask id='T'><extensionElements>"
                        + "<camunda:taskListener event='create' expression='${trap.spring()}'/>"
                        + "</extensionElements></userTask>",
                "<task id='T'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
                        + "<camunda:script scriptFormat='juel'>${1}</camunda:script>"
                        + "</camunda:inputParameter></camunda:inputOutput></extensionElements></task>",
                "<serviceTask id='T' camunda:class='evil.Code'/>",
                "<serviceTask id='T' activiti:class='evil.Code'/>",
                "<serviceTask id='T' camunda:expression='${trap.spring()}'/>",
                "<serviceTask id='T' camunda:type='external' camunda:topic='outside'/>",
                "<serviceTask id='T' camunda:type='shell'><extensionElements>"
                        + "<camunda:field name='command' stringValue='id'/></extensionElements></serviceTask>",
                "<serviceTask id='T' camunda:delegateExpression='${trap}'><extensionElements>"
                        + "<camunda:field name='x' expression='${trap.spring()}'/></extensionElements></serviceTask>",
                "<businessRuleTask id='T' camunda:decisionRef='any'/>",
                "<userTask id='T' camunda:formKey='embedded:app:evil.html'/>",
                "<userTask id='T'><extensionElements><camunda:formData><camunda:formField id='x' type='string'>"
                        + "<camunda:validation><camunda:constraint name='validator' config='evil.Code'/>"
                        + "</camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>",
                "<task id='T'/><sequenceFlow id='F2' sourceRef='T' targetRef='E'>"
                        + "<conditionExpression xsi:type='tFormalExpression' language='juel'>${true}"
                        + "</conditionExpression></sequenceFlow><endEvent id='E'/>"
            })
    void aDiagramWithCodeIsRefused(String step) {
        assertThatCode(() -> deploy(OPEN, step)).as("without the guard").doesNotThrowAnyException();
        assertThatThrownBy(() -> deploy(GUARDED, step))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("流程图里不能有程序代码：第 ");
        assertThat(GUARDED.engine()
                        .getRepositoryService()
                        .createDeploymentQuery()
                        .count())
                .isZero();
    }

    /** Connectors need a plugin that the product does not have; the guard refuses them all the same. */
    @Test
    void aConnectorIsRefused() {
        String step = "<serviceTask id='T'><extensionElements><camunda:connector>"
                + "<camunda:connectorId>http-connector</camunda:connectorId>"
                + "</camunda:connector></extensionElements></serviceTask>";
        assertThatThrownBy(() -> deploy(GUARDED, step)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aDiagramWithCodeThatStandsInTheDatabaseIsNeverRun() {
        String database = "stands-already";
        try (PlainEngine before = PlainEngine.unguarded(database)) {
            deploy(before, SCRIPT);
            assertThatCode(() -> start(before)).doesNotThrowAnyException();
        }
        try (PlainEngine after = PlainEngine.guarded(database)) {
            assertThatThrownBy(() -> start(after)).hasMessageContaining("流程图里不能有程序代码");
        }
    }

    @Test
    void nobodyWhoIsLoggedInDeploysOrTakesAway() {
        String plain = "<userTask id='T' camunda:candidateGroups='office'/>";
        String deployment = deploy(GUARDED, plain);
        var repository = GUARDED.engine().getRepositoryService();
        String definition =
                repository.createProcessDefinitionQuery().singleResult().getId();
        assertRefused(() -> deploy(GUARDED, plain));
        assertRefused(() -> repository.deleteDeployment(deployment, true));
        assertRefused(() ->
                repository.deleteProcessDefinitions().byKey("probe").cascade().delete());
        assertRefused(
                () -> repository.deleteProcessDefinitions().byIds(definition).delete());
        assertRefused(() -> repository.deleteProcessDefinition(definition));
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(1);
    }

    private static void assertRefused(Runnable work) {
        assertThatThrownBy(() -> GUARDED.as("admin", "camunda-admin", () -> {
                    work.run();
                    return work;
                }))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("流程和表单随程序发布，不能在这里部署或删除");
    }

    private static void start(PlainEngine engine) {
        engine.engine().getRuntimeService().startProcessInstanceByKey("probe");
    }

    private static String deploy(PlainEngine engine, String step) {
        DeploymentBuilder deployment = engine.engine().getRepositoryService().createDeployment();
        return deployment
                .addString("probe.bpmn", diagram(step))
                .addString("x.js", "1")
                .deploy()
                .getId();
    }

    private static String diagram(String step) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                + " xmlns:activiti='http://activiti.org/bpmn' targetNamespace='probe'>"
                + "<process id='probe' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='S'/>"
                + "<sequenceFlow id='F' sourceRef='S' targetRef='T'/>" + step + "</process></definitions>";
    }
}
