package org.starbranch.security;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106) and checks them. A hash takes memory and time on purpose, so no more of them
 * run at once than the machine has processors.
 */
@Component
class Passwords {

    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private final PasswordEncoder encoder;
    private final RightPasswords right;
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** What a password is checked against where there is no hash, so that it takes as long as where there is one. */
    private final String nobodys;

    Passwords(LoginSettings settings, RightPasswords right) {
        this.encoder = new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        new Argon2PasswordEncoder(SALT, LENGTH, 1, settings.hashMemory(), settings.hashRounds())));
        this.right = right;
        this.nobodys = hash(OneTimePasswords.next());
    }

    String hash(String password) {
        running.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            running.release();
        }
    }

    /** Never true without a hash. */
    boolean matches(String password, @Nullable String hash) {
        if (hash == null) {
            check(password, nobodys);
            return false;
        }
        return right.knows(password, hash) || newlyMatches(password, hash);
    }

    private boolean newlyMatches(String password, String hash) {
        boolean matches = check(password, hash);
        if (matches) {
            right.remember(password, hash);
        }
        return matches;
    }

    /** Whether a hash was made with less than is asked for today. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private boolean check(String password, String hash) {
        running.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            running.release();
        }
    }
}
