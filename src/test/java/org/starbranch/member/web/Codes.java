package org.starbranch.member.web;

import org.starbranch.member.ballot.BallotCode;

/** Codes that no box takes. */
final class Codes {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Codes() {}

    /** One that is well formed. */
    static String unknown() {
        return BallotCode.next().printed();
    }

    /** One with another first letter. */
    static String slipped(String code) {
        char first = code.charAt(0) == LETTERS.charAt(0) ? LETTERS.charAt(1) : LETTERS.charAt(0);
        return first + code.substring(1);
    }
}
