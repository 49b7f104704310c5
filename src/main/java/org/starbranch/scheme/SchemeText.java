package org.starbranch.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A scheme's text with line ends of one kind, so that it has one hash on every machine. */
record SchemeText(String value) {

    SchemeText {
        value = value.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
