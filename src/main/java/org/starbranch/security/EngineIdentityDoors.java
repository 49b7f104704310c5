package org.starbranch.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The engine's own account administration, at each of its doors. Accounts are ours, so nothing there may be changed and no
 * password asked about; names are read one at a time, and lists of people only by who administers the system.
 */
final class EngineIdentityDoors {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    private static final List<String> DOORS =
            List.of("/engine-rest", "/engine-rest/engine/{engine}", "/camunda/api/engine/engine/{engine}");

    private static final List<String> KEPT = List.of("/user", "/group", "/tenant", "/authorization");

    private static final List<HttpMethod> WRITING = List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    /** Shut for everybody. */
    static final RequestMatcher CHANGES = changes();

    /** For the system administrator. */
    static final RequestMatcher LISTS = lists();

    private EngineIdentityDoors() {}

    private static RequestMatcher changes() {
        List<RequestMatcher> all = new ArrayList<>();
        for (String door : DOORS) {
            all.add(PATHS.matcher(door + "/identity/verify"));
            all.add(PATHS.matcher(door + "/identity/password-policy"));
            for (String kept : KEPT) {
                WRITING.forEach(method -> all.add(PATHS.matcher(method, door + kept + "/**")));
            }
        }
        return new OrRequestMatcher(all);
    }

    private static RequestMatcher lists() {
        List<RequestMatcher> all = new ArrayList<>();
        for (String door : DOORS) {
            for (String kept : List.of("/user", "/group", "/tenant")) {
                all.add(PATHS.matcher(door + kept));
                all.add(PATHS.matcher(door + kept + "/"));
                all.add(PATHS.matcher(door + kept + "/count"));
            }
        }
        return new OrRequestMatcher(all);
    }
}
