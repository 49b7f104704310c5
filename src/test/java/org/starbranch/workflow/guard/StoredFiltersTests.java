package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;
import org.starbranch.support.Trap;

/** A filter with an expression of its own that stands in the database already is named at start and run by nobody. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class StoredFiltersTests {

    private static final String AT_TOP = "{\"assigneeExpression\":\"${trap.spring()}\"}";
    private static final String WITHIN = "{\"orQueries\":[" + AT_TOP + "]}";
    private static final String DEEP = "{\"orQueries\":[{\"orQueries\":[" + AT_TOP + "]}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StoredFilters stored;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Trap trap;

    @AfterEach
    void clear() {
        jdbc.update("DELETE FROM ACT_RU_FILTER WHERE ID_ = 'evil'");
        assertThat(trap.sprung()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_TOP, WITHIN, DEEP, "{broken"})
    void isNamedAtStart(String query, CapturedOutput log) {
        store(query);
        stored.run(new DefaultApplicationArguments());
        assertThat(log).contains("过滤器含有不允许的表达式，已停用", "编号 evil，名称 本周到期");
        assertThat(stored.refused()).containsExactly(new StoredFilters.Refused("evil", "本周到期"));
    }

    @Test
    void theReadyFiltersAreNotNamed(CapturedOutput log) {
        stored.run(new DefaultApplicationArguments());
        assertThat(log).doesNotContain("已停用");
        assertThat(stored.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_TOP, WITHIN})
    void isRunByNobodyAtNoDoor(String query) {
        store(query);
        for (String user : List.of("admin", "secretary01")) {
            for (Caller caller : List.of(Caller.basic(port, user), Caller.browser(port, user))) {
                String path = caller.engine() + "/filter/evil";
                assertRefused(caller.get(path + "/list?maxResults=10"));
                assertRefused(caller.get(path + "/singleResult"));
                assertRefused(caller.get(path + "/count"));
                assertRefused(caller.post(path + "/list?maxResults=10", "{}"));
                assertRefused(caller.post(path + "/singleResult", "{}"));
                assertRefused(caller.post(path + "/count", "{}"));
            }
        }
    }

    /** A query that brings an assignee of its own takes the place of the stored expression. */
    @Test
    void isNotRunEitherWhereAQueryReplacesTheExpression() {
        store(AT_TOP);
        for (Caller caller : List.of(Caller.basic(port, "admin"), Caller.browser(port, "admin"))) {
            assertRefused(caller.post(
                    caller.engine() + "/filter/evil/list?maxResults=10",
                    "{\"assigneeExpression\":\"${currentUser()}\"}"));
        }
    }

    @Test
    void isRunByNoProgramEither() {
        store(AT_TOP);
        assertThatThrownBy(() -> filters.list("evil")).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.count("evil")).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.listPage("evil", tasks.createTaskQuery(), 0, 1))
                .isInstanceOf(BadUserRequestException.class);
    }

    private static void assertRefused(Caller.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isIn(400, 403, 404);
        assertThat(answer.problem()).startsWith("urn:starbranch:");
        assertThat(answer.body()).doesNotContain("Exception", "trap", "ENGINE");
    }

    private void store(String query) {
        jdbc.update(
                "INSERT INTO ACT_RU_FILTER (ID_, REV_, RESOURCE_TYPE_, NAME_, OWNER_, QUERY_, PROPERTIES_)"
                        + " VALUES ('evil', 1, 'Task', '本周到期', 'admin', ?, '{}')",
                query);
    }
}
