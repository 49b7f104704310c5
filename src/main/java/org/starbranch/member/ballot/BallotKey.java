package org.starbranch.member.ballot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key that the database does not know. Codes are kept as HMAC-SHA-256 under it, so that the paper codes find no row
 * without it; counts are sealed with AES-256-GCM, so that neither two backups nor the log of the database's changes tell a
 * vote.
 */
@Component
class BallotKey {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String secret;

    BallotKey(BallotSettings settings) {
        this.secret = settings.key();
    }

    /** Without a key there are no ballots. */
    boolean isSet() {
        return !secret.isEmpty();
    }

    /** What stands in the database for a code. */
    String hash(String code) {
        return HexFormat.of().formatHex(mac("code:" + code));
    }

    /** @param of what the text belongs to: it opens for nothing else */
    String seal(byte[] plain, String of) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, of).doFinal(plain);
            byte[] whole = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where it was sealed under another key, for something else, or was altered. */
    Optional<byte[]> open(String text, String of) {
        byte[] whole = Base64.getDecoder().decode(text);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE), of);
            return Optional.of(cipher.doFinal(whole, NONCE, whole.length - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String of) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(mac("tally"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
