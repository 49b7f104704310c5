package org.starbranch.audit;

/**
 * A place in the chain: the row with this number has this hash.
 *
 * @param seq the number of the row, 0 before the first
 * @param hash its hash, 64 zeros before the first
 */
public record ChainPosition(long seq, String hash) {

    /** Before the first row. */
    public static final ChainPosition START = new ChainPosition(0, "0".repeat(64));

    static ChainPosition of(AuditEntry entry) {
        return new ChainPosition(entry.seq(), entry.hash());
    }

    /** Whether the row is the next one, with nothing left out before it and nothing changed in it. */
    boolean isFollowedBy(AuditEntry entry) {
        return entry.seq() == seq + 1 && entry.isWellFormed() && entry.hash().equals(entry.expectedHash(hash));
    }
}
