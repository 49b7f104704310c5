package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
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
