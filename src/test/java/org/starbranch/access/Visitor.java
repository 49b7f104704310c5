package org.starbranch.access;

import java.util.List;
import org.starbranch.support.Caller;

/** One role with its ways in: a browser that is logged in, and a program with HTTP Basic. */
final class Visitor {

    private final Who who;
    private final int port;
    private final Caller browser;
    private final Caller program;

    Visitor(Who who, int port) {
        this.who = who;
        this.port = port;
        this.browser = browser();
        this.program = who.isStranger() ? browser : Caller.basic(port, who.user());
    }

    Who who() {
        return who;
    }

    /** Every login that this endpoint takes. */
    List<Caller> at(Endpoint endpoint) {
        if (endpoint.path().startsWith("/engine-rest")) {
            return List.of(program);
        }
        if (endpoint.path().endsWith("/logout")) {
            return List.of(browser());
        }
        return endpoint.path().startsWith("/api/") && !who.isStranger() ? List.of(browser, program) : List.of(browser);
    }

    private Caller browser() {
        return who.isStranger()
                ? Caller.stranger(port)
                : Caller.browser(port, who.user()).withTokenOfPages();
    }
}
