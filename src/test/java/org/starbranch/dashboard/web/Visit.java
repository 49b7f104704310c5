package org.starbranch.dashboard.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody opens a page. */
@TestComponent
class Visit {

    private final MockMvc mvc;

    Visit(MockMvc mvc) {
        this.mvc = mvc;
    }

    static RequestPostProcessor as(String user) {
        return user(user).authorities(new SimpleGrantedAuthority(group(user)));
    }

    /** The sample accounts are named after their group, with a number behind. */
    static String group(String user) {
        String name = user.replaceAll("[0-9]+$", "");
        return switch (name) {
            case "member" -> "committee-member";
            case "committee" -> "party-committee";
            case "admin" -> "camunda-admin";
            default -> name;
        };
    }

    String page(String user, String path) throws Exception {
        return response(user, path).getContentAsString(StandardCharsets.UTF_8);
    }

    int status(String user, String path) throws Exception {
        return response(user, path).getStatus();
    }

    private MockHttpServletResponse response(String user, String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(as(user)))
                .andReturn()
                .getResponse();
    }
}
