package org.starbranch.access;

import java.util.List;
import org.starbranch.support.Caller;

/** One role with its ways in: a browser that is logged in, a program with HTTP Basic, and one at the management port. */
final class Visitor {

    /** Where Actuator is, on a port of its own. */
    static final String MANAGEMENT = "/actuator";

    private final Who who;
    private final int port;
    private final Caller browser;
    private final Caller program;
    private final Caller operation;

    Visitor(Who who, int port, int managementPort) {
        this.who = who;
        this.port = port;
        this.browser = browser();
        this.program = program(port);
        this.operation = program(managementPort);
    }

    Who who() {
        return who;
    }

    /** Every login that this endpoint takes. */
    List<Caller> at(Endpoint endpoint) {
        if (endpoint.path().startsWith("/engine-rest")) {
            return List.of(program);
        }
        if (endpoint.path().startsWith(MANAGEMENT)) {
            return List.of(operation);
        }
        if (endpoint.path().endsWith("/logout")) {
            return List.of(browser());
        }
        return endpoint.path().startsWith("/api/") && !who.isStranger() ? List.of(browser, program) : List.of(browser);
    }

    private Caller program(int at) {
        return who.isStranger() ? Caller.stranger(at) : Caller.basic(at, who.user());
    }

    private Caller browser() {
        return who.isStranger()
                ? Caller.stranger(port)
                : Caller.browser(port, who.user()).withTokenOfPages();
    }
}
