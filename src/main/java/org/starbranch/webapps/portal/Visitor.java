package org.starbranch.webapps.portal;

import java.util.function.UnaryOperator;

/**
 * Who is logged in, as the bar on every page shows him.
 *
 * @param names finds the name by the login name; asked only where a page is drawn
 */
public record Visitor(String userId, UnaryOperator<String> names) {

    public String name() {
        return names.apply(userId);
    }
}
