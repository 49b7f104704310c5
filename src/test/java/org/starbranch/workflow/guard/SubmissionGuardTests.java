package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
