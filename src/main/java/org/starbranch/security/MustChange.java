package org.starbranch.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What is open to somebody whose password was given to him by another: to choose his own, and to leave. */
@Component
class MustChange {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    private static final RequestMatcher OPEN = new OrRequestMatcher(
            PATHS.matcher("/password"),
            PATHS.matcher("/logout"),
            PATHS.matcher("/login"),
            PATHS.matcher("/error"),
            PATHS.matcher("/assets/**"),
            PATHS.matcher("/favicon.ico"));

    private static final RequestMatcher PROGRAMS = new OrRequestMatcher(
            PATHS.matcher("/api/**"), PATHS.matcher("/engine-rest/**"), PATHS.matcher("/camunda/api/**"));

    private final Problems problems;

    MustChange(Problems problems) {
        this.problems = problems;
    }

    /** Answers a request that may not pass; false where it may. */
    boolean stops(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (OPEN.matches(request)) {
            return false;
        }
        if (PROGRAMS.matches(request)) {
            problems.write(response, HttpStatus.FORBIDDEN, "password-must-change", "请先登录网页修改初始密码");
        } else {
            response.sendRedirect(request.getContextPath() + "/password");
        }
        return true;
    }
}
