package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** What a session is, and what ends it (S19). */
@ServerTest
class SessionTests {

    private static final Actor SECADMIN = new Actor("secadmin", Set.of("security-admin"));
    private static final String WHY = "测试";
    private static final String OWN = "k3v9-x2m7-p8qd";
    private static final String REST = "/engine-rest/task?maxResults=10";
    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=10";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private StandingAccounts standing;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ServletContext context;

    private String password = "";

    @BeforeEach
    void aNewcomer() {
        forget();
        password = ((Submission.Accepted<NewPassword>)
                        administration.create(new NewAccount("newcomer", "林新人", Set.of(Role.ASSESSOR)), SECADMIN, WHY))
                .outcome()
                .password();
    }

    @AfterEach
    void forget() {
        jdbc.update("DELETE FROM login_attempt");
        jdbc.update("DELETE FROM account_role WHERE user_id = 'newcomer'");
        jdbc.update("DELETE FROM account WHERE user_id = 'newcomer'");
        standing.forget(new AccountChanged(accounts.find("office").orElseThrow()));
    }

    @Test
    void theIdChangesAtLoginAndTheCookieIsForOurPagesAlone() {
        Caller browser = Caller.stranger(port);
        browser.get("/login");
        String before = browser.cookie("JSESSIONID").orElseThrow();
        Caller.Answer in = browser.login("office", "starbranch");
        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        assertThat(in.cookies()).singleElement().asString().contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void anIdleSessionEndsAfterHalfAnHour() {
        assertThat(context.getSessionTimeout()).isEqualTo(30);
    }

    @Test
    void aSessionIdThatSomebodyElseChoseIsNeverUsed() {
        Caller victim = Caller.stranger(port);
        victim.carry("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");
        victim.login("office", "starbranch");
        assertThat(victim.get("/").status()).isEqualTo(200);
        Caller attacker = Caller.stranger(port);
        attacker.carry("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");
        assertThat(attacker.get("/").status()).isEqualTo(302);
    }

    @Test
    void whoMustChangeHisPasswordGetsNoFurtherThanThere() {
        Caller browser = loggedIn();
        for (String page : new String[] {"/", "/cycles", "/results", "/camunda/app/tasklist/default/"}) {
            assertThat(browser.get(page).location()).as(page).endsWith("/password");
        }
        assertThat(browser.get("/api/schemes").problem()).isEqualTo("urn:starbranch:password-must-change");
        assertThat(browser.get(TASKS).status()).isEqualTo(403);
        Caller program = Caller.basic(port, "newcomer", password);
        assertThat(program.get("/api/schemes").status()).isEqualTo(403);
        assertThat(program.get(REST).status()).isEqualTo(403);
        assertThat(browser.get("/password").status()).isEqualTo(200);
    }

    @Test
    void aPasswordOfHisOwnOpensEverythingAndEndsHisOtherLogins() {
        Caller here = loggedIn();
        Caller there = loggedIn();
        change(here, password, OWN);
        assertThat(here.get("/").status()).isEqualTo(200);
        assertThat(here.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(there.get("/password").location()).endsWith("/login");
        assertThat(Caller.basic(port, "newcomer", password).get("/api/schemes").status())
                .isEqualTo(401);
        assertThat(Caller.basic(port, "newcomer", OWN).get(REST).status()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountIsOutAtTheNextRequestInPagesEngineAndPrograms() {
        Caller browser = settled();
        Caller program = Caller.basic(port, "newcomer", OWN);
        assertThat(browser.get(TASKS).status()).isEqualTo(200);
        assertThat(program.get(REST).status()).isEqualTo(200);
        administration.disable("newcomer", SECADMIN, WHY);
        assertThat(browser.get(TASKS).status()).isEqualTo(401);
        assertThat(browser.get("/").location()).endsWith("/login");
        assertThat(program.get(REST).status()).isEqualTo(401);
        assertThat(program.get("/api/schemes").status()).isEqualTo(401);
        administration.enable("newcomer", SECADMIN, WHY);
        assertThat(browser.get("/").location()).endsWith("/login");
    }

    @Test
    void aLostRoleIsLostAtTheNextRequest() {
        Caller browser = settled();
        long version = accounts.find("newcomer").orElseThrow().version();
        administration.giveRoles("newcomer", Set.of(Role.AUDITOR), version, SECADMIN, WHY);
        assertThat(browser.get("/").location()).endsWith("/login");
    }

    @Test
    void whatAnotherNodeChangedIsKnownHereAfterSeconds() {
        Caller browser = settled();
        jdbc.update("UPDATE account SET version = version + 1, state = 'DISABLED' WHERE user_id = 'newcomer'");
        assertThat(Caller.basic(port, "newcomer", OWN).get(REST).status()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(browser.get("/").status()).isEqualTo(302));
    }

    @Test
    void aResetPasswordEndsEveryLogin() {
        Caller browser = settled();
        administration.resetPassword("newcomer", SECADMIN, WHY);
        assertThat(browser.get("/").location()).endsWith("/login");
    }

    private Caller loggedIn() {
        Caller browser = Caller.stranger(port);
        assertThat(browser.login("newcomer", password).location()).doesNotContain("error");
        return browser;
    }

    /** A browser of the newcomer, who has a password of his own. */
    private Caller settled() {
        Caller browser = loggedIn();
        change(browser, password, OWN);
        assertThat(browser.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        return browser;
    }

    private static void change(Caller browser, String from, String to) {
        browser.form("/password", "/password", Map.of("old", from, "next", to, "again", to));
        assertThat(browser.get("/password").body()).contains("密码已修改");
    }
}
