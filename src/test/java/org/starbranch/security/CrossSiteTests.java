package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** No other site acts with the visitor's session (S17). */
@ServerTest
class CrossSiteTests {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** Every one of ours, found and not listed, so that a new one is tested too. */
    @Test
    void noPostOfOursIsTakenWithoutItsToken() {
        Set<String> posts = posts();
        assertThat(posts).contains("/accounts", "/password", "/office/cycles", "/api/cycles", "/login", "/logout");
        for (String user : new String[] {"office", "secadmin"}) {
            Caller browser = Caller.browser(port, user);
            posts.forEach(path -> assertThat(browser.post(path, "{}").status())
                    .as("%s as %s", path, user)
                    .isEqualTo(403));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task/x/claim",
                "/camunda/api/engine/engine/default/process-definition/key/annual-cycle/start",
                "/camunda/api/engine/engine/default/filter/create",
                "/camunda/api/admin/auth/user/default/logout"
            })
    void noPostOfTheWebApplicationsIsTakenWithoutTheirs(String path) {
        Caller browser = Caller.stranger(port);
        browser.login("admin", "starbranch");
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.post(path, "{}").status()).isEqualTo(403);
    }

    @Test
    void theEnginesRestKnowsNoSession() {
        Caller browser = Caller.browser(port, "admin");
        assertThat(browser.get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(browser.post("/engine-rest/task", "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/admin/auth/user/default"
            })
    void theWebApplicationsKnowNoBasic(String path) {
        assertThat(Caller.basic(port, "admin").get(path).status()).isEqualTo(401);
    }

    private Set<String> posts() {
        Set<String> posts = new TreeSet<>(Set.of("/login", "/logout"));
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method != RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*\\}", "x"))
                .forEach(posts::add);
        return posts;
    }
}
