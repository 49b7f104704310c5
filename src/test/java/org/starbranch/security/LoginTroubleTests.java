package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.starbranch.support.ProcessTest;

/** A login that the database lets down is no wrong password: 503 with a time to come back, at every door. */
@ProcessTest
class LoginTroubleTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"account", "login_attempt", "audit_entry"})
    void isSaidToBeTroubleAtEveryDoor(String table) throws Exception {
        jdbc.execute("ALTER TABLE " + table + " RENAME TO away");
        try {
            trouble(get("/api/schemes").with(httpBasic("office", "starbranch")));
            trouble(get("/engine-rest/task").with(httpBasic("office", "starbranch")));
            trouble(post("/login")
                    .param("username", "office")
                    .param("password", "starbranch")
                    .with(csrf()));
        } finally {
            jdbc.execute("ALTER TABLE away RENAME TO " + table);
        }
        assertThat(mvc.perform(get("/api/schemes").with(httpBasic("office", "starbranch")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private void trouble(RequestBuilder request) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
    }
}
