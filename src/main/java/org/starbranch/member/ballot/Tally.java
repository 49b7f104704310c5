package org.starbranch.member.ballot;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Fraction;

/**
 * What was answered so far, question by question: how many answers, and their sum in hundredths. More is not kept, so
 * there is nothing from which a single vote could be told.
 */
record Tally(List<Count> counts) {

    private static final int BYTES = Integer.BYTES + Long.BYTES;

    /** Of one question. */
    record Count(int replies, long hundredths) {

        Count plus(@Nullable BigDecimal answer) {
            return answer == null
                    ? this
                    : new Count(
                            replies + 1, hundredths + answer.movePointRight(2).longValueExact());
        }

        /** @throws ArithmeticException without a reply */
        Fraction mean() {
            return Fraction.of(BigDecimal.valueOf(hundredths, 2)).dividedBy(Fraction.of(replies));
        }
    }

    static Tally empty(int questions) {
        Count[] none = new Count[questions];
        Arrays.fill(none, new Count(0, 0));
        return new Tally(List.of(none));
    }

    /** @param answers one for each question in their order, null for none */
    Tally plus(List<@Nullable BigDecimal> answers) {
        Count[] sums = new Count[counts.size()];
        for (int question = 0; question < sums.length; question++) {
            sums[question] = counts.get(question).plus(answers.get(question));
        }
        return new Tally(List.of(sums));
    }

    /** Always of the same length for the same number of questions. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(counts.size() * BYTES);
        counts.forEach(count -> bytes.putInt(count.replies()).putLong(count.hundredths()));
        return bytes.array();
    }

    static Tally of(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        Count[] counts = new Count[bytes.length / BYTES];
        for (int question = 0; question < counts.length; question++) {
            counts[question] = new Count(left.getInt(), left.getLong());
        }
        return new Tally(List.of(counts));
    }
}
