package org.starbranch.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A branch in the ranking with all that decides at hand, the better before the worse; equals compare as 0. Numbers that end
 * within nine places, as nearly all do, are compared as whole billionths: sorting ten thousand branches then stays in reach
 * of the processor's caches. The others are compared as they are.
 */
final class Entrant implements Comparable<Entrant> {

    private static final int PLACES = 9;
    private static final int DIGITS = 9;

    private final Candidate candidate;
    private final BigDecimal[] keys;
    private final long[] billionths;
    private final boolean exact;
    private final int[] places;

    /**
     * @param keys the greater the better, in the order in which they decide
     * @param places in each recorded vote, the smaller the better
     */
    Entrant(Candidate candidate, BigDecimal[] keys, int[] places) {
        this.candidate = candidate;
        this.keys = keys;
        this.places = places;
        this.billionths = new long[keys.length + 1];
        this.exact = fill(candidate.total());
    }

    Candidate candidate() {
        return candidate;
    }

    @Override
    public int compareTo(Entrant other) {
        int byNumbers = exact && other.exact ? byBillionths(other) : exactly(other);
        return byNumbers != 0 ? byNumbers : byVotes(other);
    }

    private int byBillionths(Entrant other) {
        for (int i = 0; i < billionths.length; i++) {
            if (billionths[i] != other.billionths[i]) {
                return Long.compare(other.billionths[i], billionths[i]);
            }
        }
        return 0;
    }

    private int exactly(Entrant other) {
        int order = other.candidate.total().compareTo(candidate.total());
        for (int i = 0; order == 0 && i < keys.length; i++) {
            order = other.keys[i].compareTo(keys[i]);
        }
        return order;
    }

    private int byVotes(Entrant other) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != other.places[i]) {
                return Integer.compare(places[i], other.places[i]);
            }
        }
        return 0;
    }

    /** Whether every number is a whole number of billionths. */
    private boolean fill(Fraction total) {
        if (!total.isWholeIn(PLACES)) {
            return false;
        }
        billionths[0] = total.wholeIn(PLACES);
        for (int i = 0; i < keys.length; i++) {
            BigDecimal key = keys[i].setScale(PLACES, RoundingMode.FLOOR);
            if (key.precision() - PLACES > DIGITS || key.compareTo(keys[i]) != 0) {
                return false;
            }
            billionths[i + 1] = key.unscaledValue().longValueExact();
        }
        return true;
    }
}
