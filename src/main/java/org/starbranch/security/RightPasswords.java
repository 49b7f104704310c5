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
 * request. Kept as an HMAC, under a key that only this process has, over the password and the hash it fits: a changed
 * password has another hash and is not known. Time is the machine's, because nothing here outlives the process.
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

    boolean knows(String password, String hash) {
        Instant end = until.get(mark(password, hash));
        return end != null && Instant.now().isBefore(end);
    }

    void remember(String password, String hash) {
        Instant now = Instant.now();
        until.values().removeIf(end -> end.isBefore(now));
        if (until.size() < MOST) {
            until.put(mark(password, hash), now.plus(remembered));
        }
    }

    private String mark(String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
