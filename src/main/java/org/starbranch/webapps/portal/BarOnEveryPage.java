package org.starbranch.webapps.portal;

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
    Visitor visitor(Actor actor) {
        return actor.equals(Actor.PUBLIC) ? null : new Visitor(actor.userId(), organisation::nameOf);
    }
}
