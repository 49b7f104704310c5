package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.organisation.Organisation;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Caller;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;

/** A secretary sees the tasks of his own branch and nothing else, at the engine's REST and in its web applications. */
@BrowserTest
class OwnBranchTests {

    private static final String OTHERS = RatedYear.CYCLE + "/B02";

    @LocalServerPort
    private int port;

    @Autowired
    private RatedYear year;

    @Autowired
    private Desk desk;

    @Autowired
    private Organisation organisation;

    @BeforeEach
    void theYearIsOpen() {
        year.open();
        desk.runJobs();
    }

    @Test
    void everyListOfTasksHoldsHisOwnAlone() {
        String own = organisation.branch("B01").orElseThrow().name();
        for (Caller secretary : secretary()) {
            String engine = secretary.engine();
            assertThat(names(secretary.get(engine + "/task?maxResults=100").json()))
                    .containsExactly("支部自评：" + own);
            assertThat(names(secretary
                            .post(engine + "/task?maxResults=100", "{}")
                            .json()))
                    .containsExactly("支部自评：" + own);
            assertThat(secretary
                            .get(engine + "/task/count")
                            .json()
                            .path("count")
                            .asInt())
                    .isEqualTo(1);
            JsonNode filters = secretary.get(engine + "/filter?maxResults=20").json();
            assertThat(filters).hasSize(5);
            filters.forEach(filter -> {
                String list = engine + "/filter/" + filter.path("id").asText() + "/list?maxResults=100";
                assertThat(names(secretary.get(list).json())).isSubsetOf("支部自评：" + own);
                assertThat(names(secretary.post(list, "{\"unassigned\":true}").json()))
                        .isSubsetOf("支部自评：" + own);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/form",
                "/form-variables",
                "/deployed-form",
                "/rendered-form",
                "/variables",
                "/localVariables",
                "/identity-links",
                "/comment",
                "/attachment"
            })
    void nothingOfAnothersTaskIsShown(String part) {
        String task = desk.task(OTHERS, "Task_SelfAssess").getId();
        for (Caller secretary : secretary()) {
            Caller.Answer answer = secretary.get(secretary.engine() + "/task/" + task + part);
            if (answer.status() == 200) {
                assertThat(answer.json()).as("%s", answer).isEmpty();
            } else {
                assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/claim",
                "/unclaim",
                "/assignee",
                "/delegate",
                "/resolve",
                "/complete",
                "/submit-form",
                "/comment/create"
            })
    void nothingIsDoneWithAnothersTask(String act) {
        String task = desk.task(OTHERS, "Task_SelfAssess").getId();
        for (Caller secretary : secretary()) {
            Caller.Answer answer = secretary.post(
                    secretary.engine() + "/task/" + task + act,
                    act.startsWith("/comment") ? "{\"message\":\"x\"}" : "{\"userId\":\"secretary01\"}");
            assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
        }
        assertThat(desk.task(OTHERS, "Task_SelfAssess").getAssignee()).isEqualTo("secretary02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/incident",
                "/job",
                "/event-subscription",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/detail",
                "/history/identity-link-log",
                "/history/user-operation",
                "/user",
                "/group",
                "/authorization",
                "/deployment"
            })
    void everyOtherListIsShutOrHoldsNothingOfOthers(String list) {
        String others = desk.instance("branch-rating", OTHERS).getId();
        for (Caller secretary : secretary()) {
            Caller.Answer answer = secretary.get(secretary.engine() + list + "?maxResults=500");
            assertThat(answer.status()).as("%s", answer).isIn(200, 403);
            assertThat(answer.body()).doesNotContain(others, OTHERS, "secretary02");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/count", "/group/count", "/tenant", "/user/", "/group/"})
    void peopleAreNotListed(String list) {
        for (Caller secretary : secretary()) {
            assertThat(secretary.get(secretary.engine() + list).status()).isEqualTo(403);
        }
        assertThat(Caller.basic(port, "admin")
                        .get("/engine-rest/user?maxResults=10")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void namesAreShown() {
        for (Caller secretary : secretary()) {
            assertThat(secretary
                            .get(secretary.engine() + "/user/assessor1/profile")
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Also for the system administrator: accounts and passwords are looked after on our pages. */
    @Test
    void nobodyChangesAccountsOrAsksAboutPasswordsInTheEngine() {
        for (String user : new String[] {"secretary01", "admin", "secadmin"}) {
            for (Caller caller : new Caller[] {Caller.basic(port, user), Caller.browser(port, user)}) {
                String engine = caller.engine();
                assertShut(caller.post(engine + "/identity/verify", "{\"username\":\"office\",\"password\":\"x\"}"));
                assertShut(caller.put(engine + "/user/" + user + "/credentials", "{\"password\":\"x\"}"));
                assertShut(caller.put(engine + "/user/" + user + "/profile", "{\"id\":\"x\"}"));
                assertShut(caller.post(engine + "/user/create", "{}"));
                assertShut(caller.post(engine + "/user/office/unlock", "{}"));
                assertShut(caller.delete(engine + "/user/office"));
                assertShut(caller.put(engine + "/group/camunda-admin/members/" + user, "{}"));
                assertShut(caller.post(engine + "/authorization/create", "{}"));
                assertShut(caller.get(engine + "/identity/password-policy"));
            }
        }
        Caller named = Caller.basic(port, "admin");
        assertShut(named.post("/engine-rest/engine/default/identity/verify", "{}"));
    }

    @Test
    void theApplicationsForAccountsAreShutAndTheProfileLeadsToOurPage() {
        for (String user : new String[] {"secretary01", "admin", "secadmin"}) {
            Caller browser = Caller.browser(port, user);
            assertThat(browser.get("/camunda/app/admin/default/").status()).isEqualTo(403);
            assertThat(browser.get("/camunda/app/welcome/default/").location()).isEqualTo("/password");
        }
    }

    private static void assertShut(Caller.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("urn:starbranch:forbidden");
    }

    private Caller[] secretary() {
        return new Caller[] {Caller.basic(port, "secretary01"), Caller.browser(port, "secretary01")};
    }

    private static List<String> names(JsonNode tasks) {
        List<String> names = new ArrayList<>();
        tasks.forEach(task -> names.add(task.path("name").asText()));
        return names;
    }
}
