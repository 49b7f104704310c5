package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** Frames, redirects and host names of others (S26). */
@ServerTest
class HostileRequestTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/password", "/results", "/camunda/app/tasklist/default/", "/nowhere"})
    void noPageLetsItselfBeFramed(String path) {
        Caller.Answer page = Caller.browser(port, "office").get(path);
        assertThat(page.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?continue=https://evil.example/",
                "/login?url=//evil.example/",
                "/login?redirect=https:evil.example",
                "/login?spring-security-redirect=https://evil.example/"
            })
    void loginLeadsNowhereElse(String page) {
        Caller browser = Caller.stranger(port);
        browser.get(page);
        assertThat(browser.form(page, page, Map.of("username", "office", "password", "starbranch"))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void loginLeadsBackToThePageThatWasAskedFor() {
        Caller browser = Caller.stranger(port);
        browser.get("/results");
        assertThat(browser.login("office", "starbranch").location()).endsWith("/results?continue");
    }

    @Test
    void loginNeverLeadsToTheDataBehindAPage() {
        Caller browser = Caller.stranger(port);
        browser.get("/camunda/api/engine/engine/default/task");
        assertThat(browser.login("office", "starbranch").location()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "localhost@evil.example"})
    void aRequestForAnotherHostIsRefused(String host) throws IOException {
        for (String path : new String[] {"/", "/login", "/api/schemes", "/engine-rest/task"}) {
            List<String> answer = raw("GET " + path + " HTTP/1.1", "Host: " + host);
            assertThat(answer.get(0)).as(path).contains(" 400");
            assertThat(answer).noneMatch(line -> line.contains("evil.example"));
        }
    }

    @Test
    void aForwardedHostIsNotBelieved() throws IOException {
        List<String> answer = raw("GET / HTTP/1.1", "Host: localhost", "X-Forwarded-Host: evil.example");
        assertThat(answer.get(0)).contains(" 302");
        assertThat(answer).contains("Location: /login").noneMatch(line -> line.contains("evil"));
    }

    private List<String> raw(String... lines) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
