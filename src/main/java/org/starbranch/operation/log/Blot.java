package org.starbranch.operation.log;

import java.util.regex.Pattern;

/** Blots out what looks like a secret or a person's number in a line of text. */
final class Blot {

    static final String OUT = "…";

    /** A word that announces a secret, and the secret. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)((?:password|passwd|pwd|passphrase|secret|token|csrf|authorization|cookie|api[-_]?key|密码|口令)"
                    + "[\\w.\\-]*[\"']?\\s*(?:[=:：]|是|为)\\s*[\"']?(?:(?:basic|bearer)\\s+)?)[^\\s\"',;&)}\\]]+");

    /** A login sent along without such a word. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b((?:basic|bearer)\\s+)[\\w+/.=~\\-]{8,}");

    /** A session's id, in a cookie or a path. */
    private static final Pattern SESSION =
            Pattern.compile("(?i)((?:jsessionid|session[-_ ]?id)\\s*[=:]\\s*)[\\w.\\-]+");

    /** 公民身份号码: 17 digits and a digit or X. */
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])");

    /** 手机号码. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9A-Za-z.\\-])1[3-9][0-9]{9}(?![0-9A-Za-z])");

    private static final Pattern MAIL = Pattern.compile("[\\w.+\\-]+@[\\w\\-]+(?:\\.[\\w\\-]+)+");

    private Blot() {}

    static String out(String text) {
        String blotted = SECRET.matcher(text).replaceAll("$1" + OUT);
        blotted = CREDENTIALS.matcher(blotted).replaceAll("$1" + OUT);
        blotted = SESSION.matcher(blotted).replaceAll("$1" + OUT);
        blotted = IDENTITY.matcher(blotted).replaceAll(OUT);
        blotted = TELEPHONE.matcher(blotted).replaceAll(OUT);
        return MAIL.matcher(blotted).replaceAll(OUT);
    }
}
