package org.starbranch.security;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.starbranch.shared.Actor;

/**
 * What a login name may be: 2 to 64 small letters, digits and {@code . _ -}, beginning with a letter or digit. The names
 * under which the system itself acts are nobody's.
 */
final class UserIds {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Set<String> RESERVED = Set.of(Actor.SYSTEM.userId(), Actor.PUBLIC.userId());

    private UserIds() {}

    /** A name as somebody typed it, in the one spelling that accounts are kept under. */
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isAllowed(String userId) {
        return SHAPE.matcher(userId).matches() && !RESERVED.contains(userId);
    }
}
