package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** The engine's REST: HTTP Basic alone, and for ordinary users no more than their own tasks. */
@ServerTest
class EngineRestDoorTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/version",
                "/engine-rest/user",
                "/engine-rest/process-definition",
                "/engine-rest/engine/default/task",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/cockpit/plugin/base/default/incident"
            })
    void aStrangerIsAskedToLogIn(String path) {
        Caller.Answer answer = Caller.stranger(port).get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("urn:starbranch:unauthenticated");
    }

    @Test
    void theListOfEnginesIsShut() {
        assertThat(Caller.stranger(port).get("/engine-rest/engine").status()).isEqualTo(403);
        assertThat(Caller.basic(port, "office").get("/engine-rest/engine").status())
                .isEqualTo(403);
        assertThat(Caller.stranger(port).get("/camunda/api/engine/engine/").status())
                .isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(Caller.basic(port, "nobody").get("/engine-rest/task").status())
                .isEqualTo(401);
    }

    @Test
    void ourSessionDoesNotOpenIt() {
        assertThat(Caller.browser(port, "admin").get("/engine-rest/task").status())
                .isEqualTo(401);
    }

    /** Definitions of processes and their jobs are no secret: they are the diagrams that everybody may read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/history/process-instance",
                "/history/activity-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/detail",
                "/history/user-operation",
                "/history/incident",
                "/history/job-log",
                "/history/identity-link-log",
                "/job",
                "/incident",
                "/deployment",
                "/batch",
                "/variable-instance",
                "/execution",
                "/process-instance",
                "/event-subscription",
                "/external-task",
                "/authorization",
                "/tenant"
            })
    void anOrdinaryUserFindsNothingThereButWhatHeDidHimself(String path) {
        for (String user : new String[] {"secretary01", "assessor1", "office", "auditor"}) {
            for (Caller caller : new Caller[] {Caller.basic(port, user), Caller.browser(port, user)}) {
                Caller.Answer answer = caller.get(caller.engine() + path + "?maxResults=100");
                assertThat(answer.status()).as("%s", answer).isIn(200, 403);
                if (answer.status() == 200) {
                    assertThat(answer.json())
                            .as("%s of %s", path, user)
                            .allMatch(row -> row.path("userId").asText().equals(user));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/user/create",
                "/group/create",
                "/authorization/create",
                "/task/create",
                "/filter/create",
                "/process-definition/key/probe/start",
                "/process-instance/delete",
                "/message",
                "/signal",
                "/condition",
                "/migration/execute",
                "/modification/execute"
            })
    void anOrdinaryUserChangesNothingThere(String path) {
        Caller user = Caller.basic(port, "secretary01");
        Caller.Answer answer = user.post("/engine-rest" + path, "{}");
        assertThat(answer.status()).as("%s", answer).isBetween(400, 500);
        assertThat(answer.problem()).startsWith("urn:starbranch:");
        assertThat(answer.body()).doesNotContain("Exception", "ENGINE-", "org.camunda");
    }
}
