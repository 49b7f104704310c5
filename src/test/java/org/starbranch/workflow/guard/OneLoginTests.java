package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** One login and one logout for our pages and the engine's web applications. */
@ServerTest
class OneLoginTests {

    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=10";

    @LocalServerPort
    private int port;

    @Test
    void ourLoginOpensTheTasklist() {
        Caller office = Caller.browser(port, "office");
        assertThat(office.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(office.get(WHO).json().path("userId").asText()).isEqualTo("office");
        assertThat(office.get(TASKS).status()).isEqualTo(200);
    }

    @Test
    void anOrdinaryUserHasTheTasklistAlone() {
        assertThat(Caller.browser(port, "office").get(WHO).json().path("authorizedApps"))
                .extracting(app -> app.asText())
                .doesNotContain("cockpit", "admin");
    }

    @Test
    void aWrongPasswordOpensNothing() {
        Caller stranger = Caller.stranger(port);
        assertThat(stranger.login("office2", "wrong").location()).contains("error");
        assertThat(stranger.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void withoutALoginThePageSendsToOurs() {
        Caller.Answer page = Caller.stranger(port).get("/camunda/app/tasklist/default/");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).endsWith("/login");
    }

    @Test
    void ourLogoutEndsBoth() {
        Caller office = Caller.browser(port, "office");
        office.form("/login", "/logout", Map.of());
        assertOutside(office);
    }

    @Test
    void theirLogoutEndsBoth() {
        Caller office = Caller.browser(port, "office");
        assertThat(office.post("/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(204);
        assertOutside(office);
    }

    @Test
    void theirOwnLoginIsShut() {
        Caller stranger = Caller.stranger(port);
        for (String app : new String[] {"tasklist", "admin", "cockpit", "welcome"}) {
            assertThat(stranger.post(
                                    "/camunda/api/admin/auth/user/default/login/" + app,
                                    "username=office&password=starbranch")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whoLogsInAfterAnotherIsHimself() {
        Caller browser = Caller.browser(port, "office");
        assertThat(browser.get(WHO).json().path("userId").asText()).isEqualTo("office");
        assertThat(browser.login("assessor1", "starbranch").location()).doesNotContain("error");
        assertThat(browser.get(WHO).status()).isEqualTo(404);
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.get(WHO).json().path("userId").asText()).isEqualTo("assessor1");
    }

    @Test
    void aChangeNeedsTheTokenOfTheWebApplications() {
        Caller bare = Caller.stranger(port);
        bare.login("office", "starbranch");
        assertThat(bare.post(TASKS, "{}").status()).isEqualTo(403);
    }

    private static void assertOutside(Caller caller) {
        assertThat(caller.get("/").status()).isEqualTo(302);
        assertThat(caller.get(TASKS).status()).isEqualTo(401);
        assertThat(caller.get(WHO).status()).isNotEqualTo(200);
    }
}
