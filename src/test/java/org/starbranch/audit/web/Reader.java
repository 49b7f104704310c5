package org.starbranch.audit.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody with one session who reads the record. */
final class Reader {

    private final MockMvc mvc;
    private final String user;
    private final String group;
    private final MockHttpSession session = new MockHttpSession();

    private Reader(MockMvc mvc, String user, String group) {
        this.mvc = mvc;
        this.user = user;
        this.group = group;
    }

    static Reader auditAdministrator(MockMvc mvc) {
        return new Reader(mvc, "auditadmin", "audit-admin");
    }

    static Reader auditor(MockMvc mvc) {
        return new Reader(mvc, "auditor", "auditor");
    }

    String page(String path) throws Exception {
        return opened(path).getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse opened(String path) throws Exception {
        return send(get(URI.create(path)));
    }

    /** Sends a form; fields are names and values by turns. */
    MockHttpServletResponse form(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return send(request);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.session(session).with(user(user).authorities(new SimpleGrantedAuthority(group))))
                .andReturn()
                .getResponse();
    }
}
