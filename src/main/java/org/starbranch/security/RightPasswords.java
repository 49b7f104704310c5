package org.starbranch.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Which passwords were found right a short while ago, so that a caller with HTTP Basic does not cost a hash at each
 * request, nor a question to a directory. Kept as an HMAC, under a key that only this process has, over the password and
 * what it fits: the hash, which is another after a change, or an account in one of its versions. Time is the machine's,
 * because nothing here outlives the process.
 */
@Component
class RightPasswords {

    /** Beyond this many nothing more is remembered until some are forgotten. */
    private static final int MOST = 10_000;

    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Duration remembered;

    RightPasswords(LoginSettings settings) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.remembered = settings.remembered();
    }

    boolean knows(String password, String fits) {
        Instant end = until.get(mark(password, fits));
        return end != null && Instant.now().isBefore(end);
    }

    void remember(String password, String fits) {
        Instant now = Instant.now();
        until.values().removeIf(end -> end.isBefore(now));
        if (until.size() < MOST) {
            until.put(mark(password, fits), now.plus(remembered));
        }
    }

    private String mark(String password, String fits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(fits.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
