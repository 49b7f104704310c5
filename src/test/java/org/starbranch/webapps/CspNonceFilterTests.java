package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class CspNonceFilterTests {

    private final ServletContext shared = new MockServletContext();
    private final List<Object> pages = new ArrayList<>();

    @Test
    void twoLoadsThatOverlapKeepTheirOwnNonce() throws Exception {
        load("first", (request, response) -> load("second", (r, s) -> {}));
        assertThat(pages).containsExactly("second", "first");
    }

    @Test
    void everythingElseIsStillShared() throws Exception {
        load("any", (request, response) -> request.getServletContext().setAttribute("other", "seen by all"));
        assertThat(shared.getAttribute("other")).isEqualTo("seen by all");
    }

    /** As the engine's archive does it: the header first, then whatever happens meanwhile, then the page. */
    private void load(String nonce, FilterChain meanwhile) throws IOException, ServletException {
        FilterChain archive = (request, response) -> {
            request.getServletContext().setAttribute(OwnNonce.ATTRIBUTE, nonce);
            meanwhile.doFilter(request, response);
            pages.add(request.getServletContext().getAttribute(OwnNonce.ATTRIBUTE));
        };
        new CspNonceFilter().doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), archive);
    }
}
