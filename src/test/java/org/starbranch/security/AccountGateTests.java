package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.starbranch.support.ProcessTest;

/** A session ends after twelve hours, however busy it is. */
@ProcessTest
class AccountGateTests {

    @Autowired
    private StandingAccounts standing;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MustChange mustChange;

    @Autowired
    private MockMvc mvc;

    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionGoesOnUntilItsLastHour() throws Exception {
        request(Duration.ofHours(12).minusMinutes(1));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void afterThatItsOwnerIsAStranger() throws Exception {
        request(Duration.ofHours(12).plusMinutes(1));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(session.isInvalid()).isTrue();
    }

    /** As the doors are built, and not only the gate by itself; the engine's own part is not behind them here. */
    @ParameterizedTest
    @CsvSource({"/, 200, 302", "/api/cycles, 200, 401", "/camunda/api/engine/engine/default/task, 404, 401"})
    void atEveryDoorAndNotBefore(String path, int before, int after) throws Exception {
        assertThat(status(path, Duration.ofHours(12).minusMinutes(1))).isEqualTo(before);
        assertThat(status(path, Duration.ofHours(12).plusMinutes(1))).isEqualTo(after);
    }

    private int status(String path, Duration age) throws Exception {
        MockHttpSession old = new MockHttpSession() {
            @Override
            public long getCreationTime() {
                return super.getCreationTime() - age.toMillis();
            }
        };
        old.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        AccountLogin.login(accounts.find("office").orElseThrow())));
        return mvc.perform(get(path).session(old)).andReturn().getResponse().getStatus();
    }

    private void request(Duration after) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(AccountLogin.login(accounts.find("office").orElseThrow()));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        Instant later = Instant.ofEpochMilli(session.getCreationTime()).plus(after);
        new AccountGate(standing, mustChange, Duration.ofHours(12), () -> later)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
