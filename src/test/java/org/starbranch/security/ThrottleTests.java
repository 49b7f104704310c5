package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.starbranch.shared.Actor;
import org.starbranch.shared.SteerableClock;
import org.starbranch.support.ProcessTest;

/** Who guesses is slowed down, and nobody else is (S18). */
@ProcessTest
class ThrottleTests {

    private static final String RIGHT = "starbranch";
    private static final String WRONG = "wrong-password";
    private static final String HOME = "10.1.1.1";
    private static final String ELSEWHERE = "10.2.2.2";

    /** The three ways in. */
    enum Door {
        PAGE,
        API,
        ENGINE
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SteerableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountLogin login;

    @ParameterizedTest
    @EnumSource(Door.class)
    void afterFiveWrongPasswordsTheRightOneMustWait(Door door) throws Exception {
        fail(door, "office", HOME, 5);
        assertThat(in(door, "office", RIGHT, HOME)).isFalse();
        pass(Duration.ofSeconds(6));
        assertThat(in(door, "office", RIGHT, HOME)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whatFailsAtOneDoorCountsAtTheOthers(Door door) throws Exception {
        for (Door other : Door.values()) {
            fail(other, "office", HOME, 2);
        }
        assertThat(in(door, "office", RIGHT, HOME)).isFalse();
    }

    @Test
    void noFailureCostsMoreThanAQuarterOfAnHour() throws Exception {
        for (int i = 0; i < 20; i++) {
            fail(Door.API, "office", HOME, 1);
            pass(Duration.ofMinutes(15));
        }
        fail(Door.API, "office", HOME, 1);
        pass(Duration.ofMinutes(14));
        assertThat(in(Door.API, "office", RIGHT, HOME)).isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(in(Door.API, "office", RIGHT, HOME)).isTrue();
    }

    @Test
    void theOwnerComesInFromAnotherAddressWhileOneIsGuessing() throws Exception {
        fail(Door.PAGE, "office", ELSEWHERE, 10);
        assertThat(in(Door.PAGE, "office", RIGHT, HOME)).isTrue();
    }

    @Test
    void aThousandGuessingAddressesDoNotLockTheOwnerOutOfHisOwn() throws Exception {
        assertThat(in(Door.PAGE, "office", RIGHT, HOME)).isTrue();
        guessFromEverywhere("office");
        assertThat(in(Door.PAGE, "office", RIGHT, ELSEWHERE)).isFalse();
        assertThat(in(Door.PAGE, "office", RIGHT, HOME)).isTrue();
    }

    @Test
    void whereHeIsNotKnownTheyHoldHimUpAMinuteAtMost() throws Exception {
        guessFromEverywhere("office");
        assertThat(in(Door.API, "office", RIGHT, ELSEWHERE)).isFalse();
        pass(Duration.ofSeconds(61));
        assertThat(in(Door.API, "office", RIGHT, ELSEWHERE)).isTrue();
    }

    @Test
    void oneAddressCannotTryEverybody() throws Exception {
        assertThat(in(Door.API, "office2", RIGHT, ELSEWHERE)).isTrue();
        for (int i = 0; i < 60; i++) {
            fail(Door.API, "somebody" + i, ELSEWHERE, 1);
        }
        assertThat(in(Door.API, "office", RIGHT, ELSEWHERE)).isFalse();
        assertThat(in(Door.API, "office2", RIGHT, ELSEWHERE)).isTrue();
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAndSlowedDownAsOneThatSomebodyHas() throws Exception {
        for (int i = 0; i < 8; i++) {
            MockHttpServletResponse known = send(Door.API, "office", WRONG, HOME);
            MockHttpServletResponse unknown = send(Door.API, "nobody", WRONG, HOME);
            assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
            assertThat(unknown.getContentAsString()).isEqualTo(known.getContentAsString());
        }
        assertThat(jdbc.queryForList(
                        "SELECT failures FROM login_attempt WHERE account_key <> '*' AND address = ?",
                        Integer.class,
                        HOME))
                .containsExactly(5, 5);
    }

    @Test
    void fiftyAtOnceAreNoMoreThanFiveGuesses() {
        IntStream.range(0, 50).parallel().forEach(guess -> login.proves("office", HOME, WRONG + guess));
        assertThat(jdbc.queryForList(
                        "SELECT failures FROM login_attempt WHERE account_key <> '*' AND address = ?",
                        Integer.class,
                        HOME))
                .containsExactly(5);
    }

    @Test
    void aSuccessEndsTheCountAndARememberedPasswordIsNoWayAroundIt() throws Exception {
        fail(Door.API, "office", HOME, 4);
        assertThat(in(Door.API, "office", RIGHT, HOME)).isTrue();
        fail(Door.API, "office", HOME, 5);
        assertThat(in(Door.API, "office", RIGHT, HOME)).isFalse();
    }

    @Test
    void theSecurityAdministratorLetsSomebodyTryAgainAtOnce() throws Exception {
        fail(Door.PAGE, "office", HOME, 9);
        administration.unlock("office", new Actor("secadmin", Set.of("security-admin")), "本人来电");
        assertThat(in(Door.PAGE, "office", RIGHT, HOME)).isTrue();
    }

    @Test
    void theForwardedAddressOfAStrangerIsNotBelieved() throws Exception {
        for (int i = 0; i < 6; i++) {
            mvc.perform(login("office", WRONG, HOME).header("X-Forwarded-For", "10.9.9." + i));
        }
        assertThat(jdbc.queryForList("SELECT DISTINCT address FROM login_attempt", String.class))
                .containsExactlyInAnyOrder(HOME, "*");
    }

    @Test
    void whatNobodyNeedsAnyMoreIsRemovedAndNoNameAsTypedIsKept() throws Exception {
        fail(Door.API, "starbranch-typed-in-the-wrong-field", HOME, 1);
        assertThat(jdbc.queryForList("SELECT account_key FROM login_attempt", String.class))
                .allMatch(key -> key.equals("*") || key.matches("[0-9a-f]{64}"));
        pass(Duration.ofDays(2));
        fail(Door.API, "other", ELSEWHERE, 1);
        assertThat(jdbc.queryForList("SELECT DISTINCT address FROM login_attempt", String.class))
                .containsExactlyInAnyOrder(ELSEWHERE, "*");
    }

    private void guessFromEverywhere(String user) throws Exception {
        for (int i = 0; i < 30; i++) {
            fail(Door.API, user, "10.3.0." + i, 1);
            pass(Duration.ofSeconds(30));
        }
        for (int i = 30; i < 60; i++) {
            fail(Door.API, user, "10.3.0." + i, 1);
        }
    }

    private void fail(Door door, String user, String address, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(in(door, user, WRONG, address)).isFalse();
        }
    }

    private boolean in(Door door, String user, String password, String address) throws Exception {
        MockHttpServletResponse answer = send(door, user, password, address);
        return door == Door.PAGE ? "/".equals(answer.getRedirectedUrl()) : answer.getStatus() != 401;
    }

    private MockHttpServletResponse send(Door door, String user, String password, String address) throws Exception {
        return mvc.perform(
                        switch (door) {
                            case PAGE -> login(user, password, address);
                            case API -> basic("/api/schemes", user, password, address);
                            case ENGINE -> basic("/engine-rest/task", user, password, address);
                        })
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder login(String user, String password, String address) {
        return post("/login")
                .param("username", user)
                .param("password", password)
                .with(csrf())
                .with(from(address));
    }

    private static MockHttpServletRequestBuilder basic(String path, String user, String password, String address) {
        return get(path).with(httpBasic(user, password)).with(from(address));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }
}
