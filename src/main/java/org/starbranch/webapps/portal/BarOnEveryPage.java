package org.starbranch.webapps.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Actor;

/** Gives every page of ours the name of who is logged in. */
@ControllerAdvice(annotations = Controller.class)
class BarOnEveryPage {

    private final Organisation organisation;

    BarOnEveryPage(Organisation organisation) {
        this.organisation = organisation;
    }

    @ModelAttribute("visitor")
    @Nullable
    Visitor visitor(Actor actor, HttpServletRequest request) {
        return actor.equals(Actor.PUBLIC) || isDatabaseAway(request)
                ? null
                : new Visitor(actor.userId(), organisation::nameOf);
    }

    /** The page that says so must not ask the database for a name. */
    private static boolean isDatabaseAway(HttpServletRequest request) {
        return Integer.valueOf(503).equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }
}
