package org.starbranch.scoring;

import java.math.BigDecimal;

/** A branch in the ranking with all that decides at hand, the better before the worse; equals compare as 0. */
final class Entrant implements Comparable<Entrant> {

    private final Candidate candidate;
    private final long billionths;
    private final BigDecimal[] keys;
    private final int[] places;

    /**
     * @param billionths the total rounded down, with which nearly every comparison in a large college ends
     * @param keys the greater the better
     * @param places in each recorded vote, the smaller the better
     */
    Entrant(Candidate candidate, long billionths, BigDecimal[] keys, int[] places) {
        this.candidate = candidate;
        this.billionths = billionths;
        this.keys = keys;
        this.places = places;
    }

    Candidate candidate() {
        return candidate;
    }

    @Override
    public int compareTo(Entrant other) {
        int byTotal = Long.compare(other.billionths, billionths);
        int exactly = byTotal != 0 ? byTotal : other.candidate.total().compareTo(candidate.total());
        int byKeys = exactly != 0 ? exactly : byKeys(other);
        return byKeys != 0 ? byKeys : byVotes(other);
    }

    private int byKeys(Entrant other) {
        for (int i = 0; i < keys.length; i++) {
            int order = other.keys[i].compareTo(keys[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int byVotes(Entrant other) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != other.places[i]) {
                return Integer.compare(places[i], other.places[i]);
            }
        }
        return 0;
    }
}
