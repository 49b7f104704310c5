package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** The error page is no page of its own. */
@ServerTest
class ErrorPageTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "*/*"})
    void whoAsksForItFindsNothing(String accepts) {
        for (Caller caller : new Caller[] {Caller.stranger(port), Caller.browser(port, "office")}) {
            Caller.Answer answer = caller.also("Accept", accepts).get("/error");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
        }
    }

    @Test
    void errorsStillLeadToIt() {
        assertThat(Caller.browser(port, "office").page("/nowhere").status()).isEqualTo(404);
        assertThat(Caller.browser(port, "office").page("/nowhere").body()).contains("<h1>");
    }
}
