package org.starbranch.member.ballot;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A code on paper: 15 random characters and a checking one, of 31 that nobody misreads. 74 bits.
 *
 * @param text 16 characters without groups
 */
public record BallotCode(String text) {

    /** A prime number of characters: the checking one then finds every single slip and every two that changed places. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one that nobody can foresee. */
    public static BallotCode next() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(LENGTH - 1, 0, LETTERS.length()).forEach(letter -> text.append(LETTERS.charAt(letter)));
        return new BallotCode(text.append(checking(text)).toString());
    }

    /** Reads what was typed, in small letters too, with any blanks and dashes; empty where it cannot be a code. */
    public static Optional<BallotCode> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "");
        boolean known = plain.length() == LENGTH && plain.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
        return known && plain.charAt(LENGTH - 1) == checking(plain.substring(0, LENGTH - 1))
                ? Optional.of(new BallotCode(plain))
                : Optional.empty();
    }

    /** As it is printed: {@code ABCD-EFGH-JKMN-PQRS}. */
    public String printed() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static char checking(CharSequence letters) {
        int sum = 0;
        for (int place = 0; place < letters.length(); place++) {
            sum += (place + 2) * LETTERS.indexOf(letters.charAt(place));
        }
        return LETTERS.charAt(Math.floorMod(-sum, LETTERS.length()));
    }
}
