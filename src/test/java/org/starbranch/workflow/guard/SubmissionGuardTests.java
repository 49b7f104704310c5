package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;
import org.starbranch.workflow.SubmissionRefused;

/** A task takes the fields of its form from whoever may do it, and nothing else by any door. */
@ServerTest
class SubmissionGuardTests {

    private static final String FORM =
            "{\"id\":\"probe-form\",\"type\":\"default\",\"schemaVersion\":16,\"components\":["
                    + "{\"type\":\"group\",\"id\":\"G\",\"components\":["
                    + "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"opinion\",\"label\":\"意见\"}]}]}";

    private static final String VALUE = "{\"value\":\"100\",\"type\":\"String\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private Deployment deployment;
    private Task task;

    @BeforeEach
    void aTaskOfTwoAssessors() {
        var probe = Bpmn.createExecutableProcess("probe")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_Probe")
                .camundaCandidateUsers("assessor1,assessor2")
                .camundaFormRef("probe-form")
                .camundaFormRefBinding("deployment")
                .userTask("Task_After")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("probe.bpmn", probe)
                .addString("probe.form", FORM)
                .deploy();
        runtime.startProcessInstanceByKey("probe");
        task = tasks.createTaskQuery().taskDefinitionKey("Task_Probe").singleResult();
    }

    @AfterEach
    void clear() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @ParameterizedTest
    @CsvSource({"complete", "submit-form"})
    void aFieldOutsideTheFormIsRefused(String door) {
        eachDoor("assessor1").forEach(user -> {
            Caller.Answer answer = user.post(
                    path(user, door),
                    "{\"variables\":{\"opinion\":" + VALUE + ",\"finalScore\":" + VALUE + ",\"voteOutcome\":" + VALUE
                            + "}}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("urn:starbranch:submission-refused");
            assertThat(answer.message()).startsWith("【未能提交】").contains("finalScore", "voteOutcome");
            assertThat(answer.json().path("faults")).hasSize(2);
            assertThat(answer.body()).doesNotContain("Cannot submit", "Exception", "ENGINE");
            assertUntouched();
        });
    }

    @Test
    void whoMayNotSeeTheTaskDoesNotLearnItsFields() {
        assertThatThrownBy(() -> completeWithScore("assessor1", "assessor")).isInstanceOf(SubmissionRefused.class);
        assertThatThrownBy(() -> completeWithScore("secretary02", "secretary"))
                .isInstanceOf(AuthorizationException.class);
    }

    private void completeWithScore(String user, String group) {
        identity.setAuthentication(user, List.of(group));
        try {
            tasks.complete(task.getId(), Map.of("finalScore", "100"));
        } finally {
            identity.clearAuthentication();
        }
    }

    @ParameterizedTest
    @CsvSource({"complete", "submit-form"})
    void nothingOfTheProcessComesBack(String door) {
        eachDoor("assessor1").forEach(user -> {
            assertThat(user.post(path(user, door), "{\"withVariablesInReturn\":true}")
                            .status())
                    .isEqualTo(403);
            assertUntouched();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|resolve|{\"variables\":{\"finalScore\":%s}}",
                "POST|resolve|{}",
                "POST|bpmnError|{\"errorCode\":\"e\",\"variables\":{\"finalScore\":%s}}",
                "POST|bpmnEscalation|{\"escalationCode\":\"e\",\"variables\":{\"finalScore\":%s}}",
                "POST|delegate|{\"userId\":\"secretary01\"}",
                "POST|assignee|{\"userId\":\"secretary01\"}",
                "POST|claim|{\"userId\":\"secretary01\"}",
                "POST|claim|{\"userId\":\"assessor2\"}",
                "POST|identity-links|{\"userId\":\"secretary01\",\"type\":\"candidate\"}",
                "POST|variables|{\"modifications\":{\"finalScore\":%s}}",
                "POST|localVariables|{\"modifications\":{\"finalScore\":%s}}",
                "PUT|variables/finalScore|%s",
                "PUT|localVariables/finalScore|%s",
                "PUT||{\"name\":\"x\",\"dueDate\":null}"
            })
    void noWayRoundTheForm(String method, String door, String body) {
        String path = door == null ? "" : door;
        String json = body.replace("%s", VALUE);
        eachDoor("assessor1").forEach(user -> {
            Caller.Answer answer =
                    method.equals("PUT") ? user.put(path(user, path), json) : user.post(path(user, path), json);
            assertThat(answer.status()).as("%s", answer).isIn(400, 403);
            assertThat(answer.problem()).startsWith("urn:starbranch:");
            assertUntouched();
        });
    }

    @ParameterizedTest
    @CsvSource({"execution/%s/localVariables/finalScore", "process-instance/%s/variables/finalScore"})
    void noWayRoundTheTask(String door) {
        eachDoor("assessor1").forEach(user -> {
            String path = user.engine() + "/" + door.formatted(task.getProcessInstanceId());
            assertThat(user.put(path, VALUE).status()).isEqualTo(403);
            assertThat(user.delete(path).status()).isIn(403, 404);
            assertUntouched();
        });
    }

    /** What a form sends is text, a tick or nothing; a number has lost its exact form, an object may be code. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Integer|5",
                "Long|5",
                "Double|4.5",
                "Date|\"2026-01-01T00:00:00.000+0800\"",
                "Bytes|\"aGk=\"",
                "File|\"aGk=\"",
                "Json|\"{}\"",
                "Xml|\"<a/>\"",
                "Object|\"{}\"",
                "Serialized|\"rO0ABXQAAWE=\""
            })
    void onlyTextTicksAndNothingEnterAForm(String type, String value) {
        for (String door : new String[] {"complete", "submit-form"}) {
            eachDoor("assessor1").forEach(user -> {
                Caller.Answer answer =
                        user.post(path(user, door), "{\"variables\":{\"opinion\":" + typed(type, value) + "}}");
                assertThat(answer.status()).as("%s", answer).isIn(400, 422);
                assertThat(answer.problem()).startsWith("urn:starbranch:");
                assertThat(answer.body()).doesNotContain("Exception", "ENGINE");
                assertUntouched();
            });
        }
    }

    private static String typed(String type, String value) {
        String info = switch (type) {
            case "File" -> "{\"filename\":\"a.txt\"}";
            case "Object" ->
                "{\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":\"application/json\"}";
            case "Serialized" ->
                "{\"objectTypeName\":\"java.lang.String\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}";
            default -> "{}";
        };
        String name = type.equals("Serialized") ? "Object" : type;
        return "{\"value\":" + value + ",\"type\":\"" + name + "\",\"valueInfo\":" + info + "}";
    }

    @Test
    void textTicksAndNothingPass() {
        Caller user = Caller.browser(port, "assessor1");
        String nothing = "{\"variables\":{\"opinion\":{\"value\":null,\"type\":\"Null\"}}}";
        assertThat(user.post(path(user, "submit-form"), nothing).status()).isEqualTo(204);
    }

    /** Every way by which the engine takes variables, tried by who may do most: the process stays as it was. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/task/{task}/complete|{\"variables\":{\"finalScore\":%s}}",
                "POST|/task/{task}/submit-form|{\"variables\":{\"finalScore\":%s}}",
                "POST|/task/{task}/resolve|{\"variables\":{\"finalScore\":%s}}",
                "POST|/task/{task}/bpmnError|{\"errorCode\":\"e\",\"variables\":{\"finalScore\":%s}}",
                "POST|/task/{task}/bpmnEscalation|{\"escalationCode\":\"e\",\"variables\":{\"finalScore\":%s}}",
                "PUT|/task/{task}/variables/finalScore|%s",
                "POST|/task/{task}/variables|{\"modifications\":{\"finalScore\":%s}}",
                "POST|/task/{task}/variables/finalScore/data|{data}",
                "PUT|/task/{task}/localVariables/finalScore|%s",
                "POST|/task/{task}/localVariables|{\"modifications\":{\"finalScore\":%s}}",
                "POST|/task/{task}/localVariables/finalScore/data|{data}",
                "PUT|/execution/{instance}/localVariables/finalScore|%s",
                "POST|/execution/{instance}/localVariables|{\"modifications\":{\"finalScore\":%s}}",
                "POST|/execution/{instance}/localVariables/finalScore/data|{data}",
                "POST|/execution/{instance}/signal|{\"variables\":{\"finalScore\":%s}}",
                "POST|/execution/{instance}/messageSubscriptions/call/trigger|{\"variables\":{\"finalScore\":%s}}",
                "PUT|/process-instance/{instance}/variables/finalScore|%s",
                "POST|/process-instance/{instance}/variables|{\"modifications\":{\"finalScore\":%s}}",
                "POST|/process-instance/{instance}/variables/finalScore/data|{data}",
                "POST|/process-instance/variables-async|"
                        + "{\"processInstanceIds\":[\"{instance}\"],\"variables\":{\"finalScore\":%s}}",
                "POST|/process-instance/message-async|{\"messageName\":\"call\","
                        + "\"processInstanceIds\":[\"{instance}\"],\"variables\":{\"finalScore\":%s}}",
                "POST|/process-instance/{instance}/modification|{\"instructions\":[{\"type\":"
                        + "\"startBeforeActivity\",\"activityId\":\"Task_After\","
                        + "\"variables\":{\"finalScore\":{\"value\":\"100\",\"type\":\"String\",\"local\":false}}}]}",
                "POST|/process-instance/{instance}/modification-async|{\"instructions\":[{\"type\":"
                        + "\"startBeforeActivity\",\"activityId\":\"Task_After\","
                        + "\"variables\":{\"finalScore\":{\"value\":\"100\",\"type\":\"String\",\"local\":true}}}]}",
                "POST|/process-definition/key/probe/start|{\"variables\":{\"finalScore\":%s}}",
                "POST|/process-definition/key/probe/start|{\"variables\":{\"finalScore\":%s},"
                        + "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_After\"}]}",
                "POST|/process-definition/key/probe/start|{\"startInstructions\":[{\"type\":"
                        + "\"startBeforeActivity\",\"activityId\":\"Task_After\","
                        + "\"variables\":{\"finalScore\":{\"value\":\"100\",\"type\":\"String\",\"local\":false}}}]}",
                "POST|/process-definition/{definition}/start|{\"variables\":{\"finalScore\":%s}}",
                "POST|/process-definition/{definition}/submit-form|{\"variables\":{\"finalScore\":%s}}",
                "POST|/message|{\"messageName\":\"call\",\"processVariables\":{\"finalScore\":%s}}",
                "POST|/message|{\"messageName\":\"call\",\"processVariablesLocal\":{\"finalScore\":%s}}",
                "POST|/signal|{\"name\":\"bell\",\"variables\":{\"finalScore\":%s}}",
                "POST|/condition|{\"variables\":{\"finalScore\":%s}}",
                "POST|/migration/generate|{\"sourceProcessDefinitionId\":\"{definition}\","
                        + "\"targetProcessDefinitionId\":\"{definition}\",\"variables\":{\"finalScore\":%s}}",
                "POST|/migration/execute|{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"{definition}\","
                        + "\"targetProcessDefinitionId\":\"{definition}\",\"variables\":{\"finalScore\":%s}},"
                        + "\"processInstanceIds\":[\"{instance}\"]}",
                "POST|/external-task/any/complete|{\"workerId\":\"w\",\"variables\":{\"finalScore\":%s}}",
                "POST|/external-task/any/bpmnError|{\"workerId\":\"w\",\"errorCode\":\"e\","
                        + "\"variables\":{\"finalScore\":%s}}",
                "POST|/decision-definition/key/any/evaluate|{\"variables\":{\"finalScore\":%s}}",
                "POST|/case-definition/key/any/create|{\"variables\":{\"finalScore\":%s}}"
            })
    void anAdministratorBringsNothingInEither(String method, String door, String body) {
        long instances = runtime.createProcessInstanceQuery().count();
        eachDoor("admin").forEach(admin -> {
            Caller.Answer answer = call(admin, method, admin.engine() + filled(door), filled(body));
            assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
            assertThat(answer.problem()).startsWith("urn:starbranch:");
            assertThat(answer.body()).doesNotContain("Exception", "ENGINE");
            assertUntouched();
            assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(instances);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/task/{task}/variables/kept",
        "/task/{task}/localVariables/kept",
        "/execution/{instance}/localVariables/kept",
        "/process-instance/{instance}/variables/kept"
    })
    void anAdministratorTakesNothingAwayEither(String door) {
        runtime.setVariable(task.getProcessInstanceId(), "kept", "yes");
        eachDoor("admin").forEach(admin -> {
            Caller.Answer answer = admin.delete(admin.engine() + filled(door));
            assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
            assertThat(runtime.getVariable(task.getProcessInstanceId(), "kept")).isEqualTo("yes");
        });
    }

    @Test
    void anAdministratorDeploysNothing() {
        String diagram = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>"
                + "<process id='evil' isExecutable='true'><startEvent id='S'/></process></definitions>";
        long deployments = repository.createDeploymentQuery().count();
        for (String user : new String[] {"admin", "office", "secretary01"}) {
            eachDoor(user).forEach(caller -> {
                Caller.Answer answer =
                        caller.upload(caller.engine() + "/deployment/create", "evil.bpmn", diagram, Map.of());
                assertThat(answer.status()).as("%s", answer).isIn(403, 404);
                assertThat(answer.problem()).startsWith("urn:starbranch:");
                assertThat(caller.delete(caller.engine() + "/deployment/" + deployment.getId() + "?cascade=true")
                                .status())
                        .isIn(403, 404);
                assertThat(caller.post(caller.engine() + "/deployment/" + deployment.getId() + "/redeploy", "{}")
                                .status())
                        .isIn(403, 404);
                assertThat(caller.delete(caller.engine() + "/process-definition/key/probe?cascade=true")
                                .status())
                        .isIn(403, 404);
            });
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("probe")
                        .count())
                .isEqualTo(1);
    }

    private String filled(String text) {
        return text.replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", task.getProcessDefinitionId())
                .replace("%s", VALUE);
    }

    private static Caller.Answer call(Caller caller, String method, String path, String body) {
        if (body.equals("{data}")) {
            return caller.upload(path, "finalScore", "100", Map.of("valueType", "Bytes"));
        }
        return method.equals("PUT") ? caller.put(path, body) : caller.post(path, body);
    }

    @Test
    void somebodyWhoWasNotOfferedTheTaskCannotDoIt() {
        eachDoor("assessor3").forEach(user -> {
            assertThat(user.post(path(user, "complete"), "{}").status()).isEqualTo(403);
            assertThat(user.post(path(user, "claim"), "{\"userId\":\"assessor3\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(user.get(path(user, "form-variables")).status()).isIn(403, 404);
            assertUntouched();
        });
    }

    @Test
    void oneAssessorDoesNotTakeTheTaskFromTheOther() {
        Caller one = Caller.basic(port, "assessor1");
        Caller other = Caller.browser(port, "assessor2");
        assertThat(one.post(path(one, "claim"), "{\"userId\":\"assessor1\"}").status())
                .isEqualTo(204);
        Caller.Answer second = other.post(path(other, "claim"), "{\"userId\":\"assessor2\"}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("urn:starbranch:stale");
        assertThat(other.post(path(other, "claim"), "{\"userId\":null}").status())
                .isEqualTo(403);
        assertThat(holder()).isEqualTo("assessor1");
    }

    @Test
    void whoeverTookATaskMayGiveItBackAndAnotherTakesIt() {
        eachDoor("assessor1").forEach(user -> {
            claim(user, "assessor1");
            assertThat(user.post(path(user, "unclaim"), "{}").status()).isEqualTo(204);
            assertUntouched();
        });
        claim(Caller.browser(port, "assessor2"), "assessor2");
        assertThat(holder()).isEqualTo("assessor2");
    }

    @Test
    void nobodyGivesBackWhatAnotherHolds() {
        claim(Caller.basic(port, "assessor1"), "assessor1");
        Stream.of("assessor2", "assessor3", "office").flatMap(this::eachDoor).forEach(user -> {
            assertThat(user.post(path(user, "unclaim"), "{}").status()).isEqualTo(403);
            assertThat(user.post(path(user, "assignee"), "{\"userId\":null}").status())
                    .isEqualTo(403);
            assertThat(holder()).isEqualTo("assessor1");
        });
    }

    @Test
    void whoeverHoldsATaskDoesNotHandItToAnother() {
        Caller user = Caller.browser(port, "assessor1");
        claim(user, "assessor1");
        assertThat(user.post(path(user, "assignee"), "{\"userId\":\"assessor2\"}")
                        .status())
                .isEqualTo(403);
        assertThat(user.post(path(user, "identity-links"), "{\"userId\":\"secretary01\",\"type\":\"candidate\"}")
                        .status())
                .isEqualTo(403);
        assertThat(holder()).isEqualTo("assessor1");
    }

    @Test
    void aTaskThatIsForOnePersonAloneStaysWithHim() {
        tasks.deleteCandidateUser(task.getId(), "assessor1");
        tasks.deleteCandidateUser(task.getId(), "assessor2");
        tasks.setAssignee(task.getId(), "assessor1");
        Caller user = Caller.browser(port, "assessor1");
        assertThat(user.post(path(user, "unclaim"), "{}").status()).isEqualTo(403);
        assertThat(holder()).isEqualTo("assessor1");
    }

    @Test
    void theFieldsOfTheFormPassAndASecondSubmissionIsStale() {
        Caller user = Caller.browser(port, "assessor1");
        String opinion = "{\"variables\":{\"opinion\":" + VALUE + "}}";
        assertThat(user.post(path(user, "submit-form"), opinion).status()).isEqualTo(204);
        Caller.Answer again = user.post(path(user, "submit-form"), opinion);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).isEqualTo("这项任务已经提交，或刚被别人处理，请刷新后再看");
    }

    private void claim(Caller user, String name) {
        assertThat(user.post(path(user, "claim"), "{\"userId\":\"" + name + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private String holder() {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private void assertUntouched() {
        Task now = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(now).isNotNull();
        assertThat(now.getAssignee()).isNull();
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(task.getProcessInstanceId())
                        .list())
                .isEmpty();
    }

    private Stream<Caller> eachDoor(String user) {
        return Stream.of(Caller.basic(port, user), Caller.browser(port, user));
    }

    private String path(Caller user, String door) {
        return user.engine() + "/task/" + task.getId() + (door.isEmpty() ? "/" : "/" + door);
    }
}
