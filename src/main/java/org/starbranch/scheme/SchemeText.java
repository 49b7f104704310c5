package org.starbranch.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A scheme's text with line ends of one kind, so that it has one hash on every machine. */
record SchemeText(String value) {

    /** A first line that tells an editor where the JSON Schema is; it says nothing of the scheme. */
    private static final Pattern EDITOR_LINE = Pattern.compile("\\A# yaml-language-server:[^\n]*\n");

    SchemeText {
        value = value.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** SHA-256 of the text in UTF-8 without a line for an editor, 64 lower-case hexadecimal digits. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String scheme = EDITOR_LINE.matcher(value).replaceFirst("");
            return HexFormat.of().formatHex(digest.digest(scheme.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
