package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.SteerableClock;
import org.starbranch.support.ProcessTest;

/** Who came in, left or was refused stands in the record, and nobody floods it. */
@ProcessTest
class LoginRecordTests {

    private static final String RIGHT = "starbranch";
    private static final String WRONG = "wrong-password";
    private static final String HOME = "10.7.7.7";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SteerableClock clock;

    @Autowired
    private AuditTrail trail;

    private long before;

    @BeforeEach
    void fromHereOn() {
        before = trail.end().seq();
    }

    @Test
    void aLoginOnThePageAndALogoutAreALineEach() throws Exception {
        MockHttpSession session =
                (MockHttpSession) page("office", RIGHT).andReturn().getRequest().getSession();
        mvc.perform(post("/logout").with(csrf()).session(session));
        assertThat(lines())
                .containsExactly("office login.in office 登录，来自10.7.7.7", "office login.out office 退出，登录时来自10.7.7.7");
    }

    @Test
    void readingPagesWritesNothing() throws Exception {
        MockHttpSession session =
                (MockHttpSession) page("office", RIGHT).andReturn().getRequest().getSession();
        for (String path : new String[] {"/", "/results", "/ledger", "/api/schemes"}) {
            mvc.perform(get(path).session(session));
        }
        assertThat(lines()).hasSize(1);
    }

    @Test
    void aProgramThatSendsItsPasswordEachTimeHasOneLineADay() throws Exception {
        for (int i = 0; i < 5; i++) {
            basic("office", RIGHT);
        }
        assertThat(lines()).containsExactly("office login.in office 程序登录（当日首次），来自10.7.7.7");
        pass(Duration.ofHours(25));
        basic("office", RIGHT);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void aSeriesOfRefusalsIsALineWhereItBeginsAndOneForEachLongerWait() throws Exception {
        for (int i = 0; i < 40; i++) {
            page("office", WRONG);
        }
        assertThat(lines())
                .containsExactly(
                        "public login.refused office 登录未成功，来自10.7.7.7",
                        "public login.refused office 登录未成功，来自10.7.7.7；连续第5次，须等待5秒");
        pass(Duration.ofSeconds(6));
        basic("office", WRONG);
        basic("office", WRONG);
        assertThat(lines()).hasSize(3).last().asString().endsWith("连续第6次，须等待10秒");
    }

    @Test
    void afterTheLongestWaitAFurtherFailureIsNoLine() throws Exception {
        for (int i = 0; i < 30; i++) {
            basic("office", WRONG);
            pass(Duration.ofMinutes(61));
        }
        assertThat(lines()).hasSize(10).last().asString().endsWith("连续第13次，须等待900秒");
    }

    @Test
    void aNameThatIsNoAccountsIsNeverWritten() throws Exception {
        page("secret-typed-in-the-wrong-field", RIGHT);
        for (int i = 0; i < 8; i++) {
            basic("another-secret", WRONG);
        }
        assertThat(lines()).isEmpty();
    }

    @Test
    void whoTriesManyNamesFromOneAddressIsALineForTheAddress() throws Exception {
        IntStream.range(0, 60).forEach(i -> basic("somebody" + i, WRONG));
        assertThat(lines()).containsExactly("public login.refused login 登录未成功，来自10.7.7.7；该地址不分账号连续第51次，须等待5秒");
    }

    @Test
    void theAuditAdministratorReadsWhoCameInAndFromWhere() throws Exception {
        page("office", RIGHT);
        assertThat(mvc.perform(get("/audit")
                                .param("what", "LOGIN")
                                .with(user("auditadmin").authorities(new SimpleGrantedAuthority("audit-admin"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("登录，来自10.7.7.7", "office");
        assertThat(trail.firstBreak()).isEmpty();
    }

    private List<String> lines() {
        return jdbc.queryForList(
                "SELECT CONCAT(actor, ' ', action, ' ', subject, ' ', detail) FROM audit_entry"
                        + " WHERE seq > ? AND action LIKE 'login.%' ORDER BY seq",
                String.class, before);
    }

    private ResultActions page(String user, String password) throws Exception {
        return mvc.perform(at(post("/login"))
                .param("username", user)
                .param("password", password)
                .with(csrf()));
    }

    private void basic(String user, String password) {
        try {
            mvc.perform(at(get("/api/schemes")).with(httpBasic(user, password)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static MockHttpServletRequestBuilder at(MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr(HOME);
            return sent;
        });
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }
}
