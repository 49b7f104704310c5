package org.starbranch.scoring.simulation;

import java.util.List;

/**
 * Some branches of a list by name and the number of the rest, so that an answer grows with the branches and not with
 * their square.
 */
record Named(List<String> codes, int more) {

    /** As many as one reads; every holder of a place in a college of 33 branches. */
    static final int MOST = 10;

    /** The last of a list. */
    static Named last(List<String> all) {
        int more = Math.max(0, all.size() - MOST);
        return new Named(List.copyOf(all.subList(more, all.size())), more);
    }

    /** In words: {@code B01、B02 等 22 个支部}. */
    String text() {
        String names = String.join("、", codes);
        return more == 0 ? names : "%s 等 %d 个支部".formatted(names, codes.size() + more);
    }
}
