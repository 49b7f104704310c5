package org.starbranch.webapps.portal;

import java.util.function.UnaryOperator;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/**
 * Who is logged in, as the bar on every page shows him.
 *
 * @param actor as the login knows him
 * @param names finds the name by the login name; asked only where a page is drawn
 */
public record Visitor(Actor actor, UnaryOperator<String> names) {

    public String userId() {
        return actor.userId();
    }

    public String name() {
        return names.apply(userId());
    }

    /** Whether the pages of the schemes are open to him. */
    public boolean readsSchemes() {
        return actor.isAny(Role.OFFICE, Role.AUDITOR);
    }
}
