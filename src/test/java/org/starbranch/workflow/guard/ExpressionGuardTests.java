package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;
import org.starbranch.support.Trap;

/** CVE-2026-109432: an expression that comes with a request or a filter is never evaluated, at no door. */
@ServerTest
class ExpressionGuardTests {

    private static final String EVIL = "${trap.spring()}";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Trap trap;

    @Autowired
    private FilterService filters;

    @AfterEach
    void nobodyFellIntoTheTrap() {
        assertThat(trap.sprung()).isZero();
    }

    static Stream<String> expressionFields() {
        return Arrays.stream(TaskQueryDto.class.getDeclaredFields())
                .map(Field::getName)
                .filter(name -> name.endsWith("Expression"));
    }

    @ParameterizedTest
    @MethodSource("expressionFields")
    void noFieldOfATaskQueryIsEvaluated(String field) {
        Caller user = Caller.basic(port, "secretary01");
        for (String query : queries(field)) {
            assertRefused(user.post("/engine-rest/task?maxResults=10", query));
            assertRefused(user.post("/engine-rest/task/count", query));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${trap.spring()}",
                "#{trap.spring()}",
                "${currentUser()}${trap.spring()}",
                "x${trap.spring()}",
                "${ trap.spring() }",
                "${now().getClass()}",
                "${currentUser().getClass()}"
            })
    void noWayOfWritingPasses(String expression) {
        for (Caller user : callers("secretary01")) {
            String query = "{\"orQueries\":[{\"assigneeExpression\":\"" + expression + "\"}]}";
            assertRefused(user.post(user.engine() + "/task?maxResults=10", query));
            assertRefused(user.post(user.engine() + "/task/count", query));
        }
    }

    /** A trap that nobody can find would prove nothing: a diagram reaches it by the name that the attacks use. */
    @Test
    void theTrapIsThere() {
        assertThat(context.getBean("trap")).isSameAs(trap);
    }

    @Test
    void nobodyButAnAdministratorStoresAFilter() {
        for (String name : List.of("secretary01", "office", "auditor")) {
            for (Caller user : callers(name)) {
                String path = user.engine() + "/filter/create";
                assertThat(user.post(path, filter("{}")).status()).isEqualTo(403);
                assertThat(user.post(path, filter(queries("assigneeExpression")[1]))
                                .status())
                        .isIn(400, 403);
                String ready = user.get(user.engine() + "/filter?maxResults=1")
                        .json()
                        .path(0)
                        .path("id")
                        .asText();
                assertThat(user.put(user.engine() + "/filter/" + ready, filter("{}"))
                                .status())
                        .isEqualTo(403);
                assertThat(user.delete(user.engine() + "/filter/" + ready).status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void anAdministratorStoresNoFilterWithAnExpressionOfItsOwn() {
        for (Caller admin : callers("admin")) {
            for (String query : queries("assigneeExpression")) {
                assertRefused(admin.post(admin.engine() + "/filter/create", filter(query)));
            }
        }
        assertThat(filters.createFilterQuery().filterName("evil").count()).isZero();
    }

    @Test
    void aReadyFilterTakesNoExpressionWithIt() {
        for (Caller user : callers("secretary01")) {
            for (JsonNode filter :
                    user.get(user.engine() + "/filter?maxResults=2000").json()) {
                for (String query : queries("assigneeExpression")) {
                    runEveryWay(user, filter.path("id").asText(), query);
                }
            }
        }
    }

    @Test
    void theReadyFiltersWorkAtBothDoors() {
        for (Caller user : callers("secretary01")) {
            JsonNode ready = user.get(user.engine() + "/filter?maxResults=2000").json();
            assertThat(ready.findValuesAsText("name")).containsExactlyInAnyOrder("我的待办", "本组待领取", "即将到期", "已逾期", "全部");
            for (JsonNode filter : ready) {
                String path = user.engine() + "/filter/" + filter.path("id").asText();
                assertThat(user.get(path + "/list?maxResults=10").status()).isEqualTo(200);
                assertThat(user.get(path + "/count").status()).isEqualTo(200);
                assertThat(user.post(
                                        path + "/list?maxResults=10",
                                        "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"asc\"}]}")
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    private static void runEveryWay(Caller user, String filter, String query) {
        String path = user.engine() + "/filter/" + filter;
        assertRefused(user.post(path + "/list?maxResults=10", query));
        assertRefused(user.post(path + "/count", query));
        assertRefused(user.post(path + "/singleResult", query));
        if (query.equals("{}")) {
            assertRefused(user.get(path + "/list?maxResults=10"));
            assertRefused(user.get(path + "/count"));
        }
    }

    private static void assertRefused(Caller.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("urn:starbranch:bad-request");
        assertThat(answer.body()).doesNotContain("Exception", "trap", "ENGINE");
    }

    private static String[] queries(String field) {
        String evil = "{\"" + field + "\":\"" + EVIL + "\"}";
        return new String[] {evil, "{\"orQueries\":[" + evil + "]}"};
    }

    private static String filter(String query) {
        return "{\"resourceType\":\"Task\",\"name\":\"evil\",\"query\":" + query + ",\"properties\":{}}";
    }

    private List<Caller> callers(String user) {
        return List.of(Caller.basic(port, user), Caller.browser(port, user));
    }
}
