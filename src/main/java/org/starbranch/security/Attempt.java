package org.starbranch.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Somebody tries to log in.
 *
 * @param key of the account he names, whether it exists or not
 * @param address where he comes from, see {@link Addresses}
 */
record Attempt(String key, String address) {

    private static final String ALL = "*";

    static Attempt of(String userId, String address) {
        return new Attempt(key(userId), Addresses.counted(address));
    }

    /** The key of a login name: SHA-256 in hex. */
    static String key(String userId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(userId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String key(Guesses count) {
        return count == Guesses.ANYBODY ? ALL : key;
    }

    String address(Guesses count) {
        return count == Guesses.ANYWHERE ? ALL : address;
    }

    /** Which of the counts a row of the table is. */
    Guesses counted(String rowKey, String rowAddress) {
        if (rowKey.equals(ALL)) {
            return Guesses.ANYBODY;
        }
        return rowAddress.equals(ALL) ? Guesses.ANYWHERE : Guesses.HERE;
    }
}
