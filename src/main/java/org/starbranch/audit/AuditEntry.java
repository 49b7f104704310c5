package org.starbranch.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;

/**
 * One fact of the record.
 *
 * @param seq counts from 1 without a gap
 * @param at China time, to the millisecond
 * @param action a short stable word, such as {@code rating.self-assessed}
 * @param subject what it is about, mostly a business key
 * @param detail in Chinese, at most 2,000 characters
 * @param hash SHA-256 over the hash before it and this row, in hex
 */
public record AuditEntry(
        long seq, LocalDateTime at, String actor, String action, String subject, String detail, String hash) {

    /** The hash this row must have after a row with {@code previous}. */
    String expectedHash(String previous) {
        String row = String.join("\n", previous, String.valueOf(seq), at.toString(), actor, action, subject, detail);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the fields before the detail are single lines, so that no text can move from one to the next unseen. */
    boolean isWellFormed() {
        return (actor + action + subject).indexOf('\n') < 0;
    }

    /** This fact as the row with that number, after the row with that hash. */
    AuditEntry chainedTo(long number, String previous) {
        AuditEntry numbered = new AuditEntry(number, at, actor, action, subject, detail, "");
        return new AuditEntry(number, at, actor, action, subject, detail, numbered.expectedHash(previous));
    }
}
