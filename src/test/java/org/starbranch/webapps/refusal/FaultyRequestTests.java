package org.starbranch.webapps.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** What is wrong with a request is the caller's fault and reads like it: no open door of the engine answers it with 500. */
@ServerTest
class FaultyRequestTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    private Task task;

    @BeforeEach
    void aTaskOfTheAdministrator() {
        task = tasks.newTask();
        task.setName("probe");
        task.setAssignee("admin");
        tasks.saveTask(task);
    }

    @AfterEach
    void clear() {
        tasks.deleteTask(task.getId(), true);
    }

    /** Every line of the list, so that a new one is tried too; with a task that is there, and with one that is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{", "[]", "{}", "\"x\"", "{\"variables\":null}"})
    void noBodyMakesTheEngineStumble(String body) throws Exception {
        List<String> stumbled = new ArrayList<>();
        for (Caller caller : new Caller[] {Caller.basic(port, "admin"), Caller.browser(port, "admin")}) {
            for (String line : writing()) {
                String[] parts = line.split("\\s+");
                for (String id : Set.of("gone", task.getId())) {
                    String path = path(caller.engine(), parts[1], id);
                    if (!path.endsWith("/logout")) {
                        Caller.Answer answer = caller.send(parts[0], path, "application/json", body);
                        if (answer.status() >= 500) {
                            stumbled.add(parts[0] + " " + path + " " + answer.status());
                        }
                    }
                }
            }
        }
        assertThat(stumbled).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/form", "/deployed-form", "/form-variables", "/comment", "/identity-links"})
    void whoLooksAtATaskThatIsGoneFindsNothing(String part) {
        for (Caller caller : new Caller[] {Caller.basic(port, "office"), Caller.browser(port, "office")}) {
            Caller.Answer answer = caller.get(caller.engine() + "/task/gone" + part);
            assertThat(answer.status()).as("%s", answer).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("urn:starbranch:not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task;x=1",
                "/engine-rest;x=1/task",
                "/engine-rest/;x=1/task",
                "/engine-rest/task/count;x=1?y=2",
                "/camunda/api/engine/engine/default/task;x=1",
                "/camunda;x=1/api/engine/engine/default/task",
                "/camunda/app/tasklist/default/;x=1",
                "/api/cycles;x=1",
                "/results;x=1",
                "/login;jsessionid=1"
            })
    void aPathWithParametersIsRefused(String path) {
        for (Caller caller :
                new Caller[] {Caller.stranger(port), Caller.basic(port, "admin"), Caller.browser(port, "admin")}) {
            assertThat(caller.get(path).status()).isEqualTo(400);
            assertThat(caller.post(path, "{}").status()).isEqualTo(400);
        }
    }

    @Test
    void whoSubmitsATaskThatIsGoneIsToldThatItIsDone() {
        assertThat(Caller.basic(port, "office")
                        .post("/engine-rest/task/gone/complete", "{}")
                        .status())
                .isEqualTo(409);
    }

    private static List<String> writing() throws Exception {
        return new ClassPathResource("doors/open.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("(POST|PUT|DELETE) .*"))
                .toList();
    }

    private static String path(String engine, String open, String id) {
        String path = open.startsWith("/engine/") ? engine + open.substring("/engine".length()) : "/camunda/api" + open;
        return path.replaceAll("\\{[^}]*}", id);
    }
}
