package org.starbranch.operation;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.audit.ChainPosition;

/**
 * What a proof of the record found.
 *
 * @param checkedAt China time
 * @param firstBreak number of the first row that does not fit or is missing; null where the record is whole
 * @param seq number of the last row when the chain last held
 * @param hash of that row
 */
record RecordProof(LocalDateTime checkedAt, @Nullable Long firstBreak, long seq, String hash) {

    static RecordProof of(LocalDateTime now, Optional<Long> firstBreak, ChainPosition end) {
        return new RecordProof(now, firstBreak.orElse(null), end.seq(), end.hash());
    }

    boolean isWhole() {
        return firstBreak == null;
    }

    ChainPosition end() {
        return new ChainPosition(seq, hash);
    }
}
