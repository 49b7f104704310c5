package org.starbranch.webapps.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** The engine's doors: an ordinary user gets no further than his tasks, and no spelling of a path helps him. */
@ServerTest
class DoorKeeperTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/version",
                "/telemetry/data",
                "/deployment",
                "/user",
                "/group",
                "/authorization",
                "/job",
                "/incident",
                "/history/task",
                "/history/process-instance",
                "/process-instance"
            })
    void anOrdinaryUserIsRefusedAtBothDoorsAndToldSoInChinese(String path) {
        for (Caller user : new Caller[] {Caller.basic(port, "office"), Caller.browser(port, "office")}) {
            Caller.Answer answer = user.get(user.engine() + path);
            assertThat(answer.status()).as("%s", answer).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("urn:starbranch:forbidden");
            assertThat(answer.message()).isEqualTo("您没有权限做这件事");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/metrics/",
                "/engine-rest/%6Detrics",
                "/engine-rest/metrics;x=1",
                "/engine-rest;x=1/metrics",
                "/engine-rest//metrics",
                "//engine-rest/metrics",
                "/engine-rest/./metrics",
                "/engine-rest/task/../metrics",
                "/engine-rest/task/%2e%2e/metrics",
                "/engine-rest/task%2F..%2Fmetrics",
                "/engine-rest/METRICS",
                "/engine-rest/metrics?x=/engine-rest/task",
                "/engine-rest/engine/default/metrics",
                "/engine-rest/engine/%64efault/task"
            })
    void noSpellingOfAShutDoorOpensIt(String path) {
        Caller.Answer answer = Caller.basic(port, "office").get(path);
        assertThat(answer.status()).as("%s", answer).isIn(400, 403);
        assertThat(answer.body()).doesNotContain("activity-instance", "result");
    }

    @Test
    void aCommentIsTakenFromWhoMayReadTheTaskAlone() {
        Task task = tasks.newTask();
        task.setName("probe");
        task.setAssignee("secretary01");
        tasks.saveTask(task);
        try {
            assertThat(comment("secretary02", task)).isEqualTo(404);
            assertThat(tasks.getTaskComments(task.getId())).isEmpty();
            assertThat(comment("secretary01", task)).isEqualTo(200);
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    private int comment(String user, Task task) {
        return Caller.basic(port, user)
                .post("/engine-rest/task/" + task.getId() + "/comment/create", "{\"message\":\"已阅\"}")
                .status();
    }
}
