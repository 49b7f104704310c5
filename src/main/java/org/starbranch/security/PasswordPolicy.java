package org.starbranch.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password of one's own must be: 12 to 128 characters, at least five different ones, neither known from lists of
 * common passwords nor made of the login name or the name.
 */
@Component
class PasswordPolicy {

    static final int SHORTEST = 12;

    /** Long enough for a sentence; short enough that nobody lets us hash a book. */
    static final int LONGEST = 128;

    private static final int DIFFERENT = 5;

    /** From this length on a name inside a password is a hint. */
    private static final int TELLING = 2;

    private final Set<String> common;

    PasswordPolicy() {
        this.common = lines(new ClassPathResource("security/common-passwords.txt"));
    }

    /** What is wrong with it, in Chinese; empty where it may be used. */
    List<String> faults(String password, Account account) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return List.of("密码应为" + SHORTEST + "至" + LONGEST + "位");
        }
        if (plain.chars().distinct().count() < DIFFERENT) {
            return List.of("密码至少要有" + DIFFERENT + "种不同的字符");
        }
        if (isTelling(plain, account.userId()) || isTelling(plain, account.name())) {
            return List.of("密码不能包含用户名或姓名");
        }
        return isCommon(plain) ? List.of("这个密码太常见，容易被猜到") : List.of();
    }

    /** Also with digits and signs hung on, such as {@code password@123}. */
    private boolean isCommon(String plain) {
        return common.contains(plain) || common.contains(plain.replaceAll("[^a-z]", ""));
    }

    private static boolean isTelling(String plain, String name) {
        return name.length() >= TELLING && plain.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> lines(ClassPathResource list) {
        try {
            return list.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
