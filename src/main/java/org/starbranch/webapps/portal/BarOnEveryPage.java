package org.starbranch.webapps.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.starbranch.organisation.Organisation;
import org.starbranch.organisation.Person;
import org.starbranch.security.Account;
import org.starbranch.security.Accounts;
import org.starbranch.shared.Actor;

/** Gives every page of ours the name of who is logged in. */
@ControllerAdvice(annotations = Controller.class)
class BarOnEveryPage {

    private final Organisation organisation;
    private final Accounts accounts;

    BarOnEveryPage(Organisation organisation, Accounts accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
    }

    @ModelAttribute("visitor")
    @Nullable
    Visitor visitor(Actor actor, HttpServletRequest request) {
        return actor.equals(Actor.PUBLIC) || isDatabaseAway(request) ? null : new Visitor(actor, this::nameOf);
    }

    /** The page that says so must not ask the database for a name. */
    private static boolean isDatabaseAway(HttpServletRequest request) {
        return Integer.valueOf(503).equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    /** As the college knows him; as his account does where he does not belong to it. */
    private String nameOf(String userId) {
        return organisation
                .person(userId)
                .map(Person::name)
                .or(() -> accounts.find(userId).map(Account::name))
                .orElse(userId);
    }
}
