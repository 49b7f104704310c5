package org.starbranch.audit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One walk along the whole chain, from the first row to the one that was the last when it began.
 *
 * @param startedBy the login name; {@code system} for the nightly one
 * @param throughSeq the number of the last row to look at
 * @param throughHash the hash that this row had when the walk began; copied out, it proves the record up to there
 * @param checkedSeq the last row found in order so far
 * @param firstBad the first row that is altered or gone; null where none was found
 * @param finishedAt null while it is under way
 */
public record ChainCheck(
        long id,
        String startedBy,
        LocalDateTime startedAt,
        long throughSeq,
        String throughHash,
        long checkedSeq,
        String checkedHash,
        @Nullable Long firstBad,
        @Nullable LocalDateTime finishedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Whether it came to the end and found every row as it was written. */
    public boolean holds() {
        return isFinished() && firstBad == null;
    }

    /** How far it came, 0 to 100, rounded down. */
    public int percent() {
        return throughSeq == 0 ? 100 : (int) (100 * checkedSeq / throughSeq);
    }

    ChainPosition position() {
        return new ChainPosition(checkedSeq, checkedHash);
    }
}
