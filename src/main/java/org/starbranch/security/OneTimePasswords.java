package org.starbranch.security;

import java.security.SecureRandom;

/** Random passwords for the way from one person to another: 16 characters that nobody misreads, 79 bits. */
final class OneTimePasswords {

    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePasswords() {}

    static String next() {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> password.append(LETTERS.charAt(letter)));
        return password.toString();
    }
}
