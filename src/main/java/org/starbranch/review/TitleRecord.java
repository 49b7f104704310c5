package org.starbranch.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.starbranch.review.Decision.Kind;

/**
 * What became of a title in a year and all years before it: given, struck off after an objection, looked at again, taken
 * (002, reading A16).
 *
 * @param years the decisions of each year, the last year first; never empty
 */
record TitleRecord(List<List<Decision>> years) {

    static final String PASSED = "PASSED";

    private static final String FAILED = "FAILED ";

    /** How a re-verification that failed is written down, with the failures in a row. */
    static String failed(int failures) {
        return FAILED + failures;
    }

    /** Who got the title in the last of the years. */
    Set<String> titledNow() {
        return titled(years.get(0));
    }

    /** Who ever got the title, also where it was taken since. */
    Set<String> everTitled() {
        Set<String> titled = new TreeSet<>();
        years.forEach(year -> titled.addAll(titled(year)));
        return titled;
    }

    /** Whether the title still stands before the last year's check: it was given, and not taken in a year after. */
    boolean holds(String branch) {
        for (int year = 0; year < years.size(); year++) {
            if (year > 0 && Decisions.outcomes(years.get(year), Kind.REVOCATION).containsKey(branch)) {
                return false;
            }
            if (titled(years.get(year)).contains(branch)) {
                return true;
            }
        }
        return false;
    }

    /** Failures in a row before the last year's check; a year without a check neither counts nor breaks. */
    int failuresBefore(String branch) {
        return years.stream()
                .skip(1)
                .map(year -> Decisions.outcomes(year, Kind.REVERIFICATION))
                .filter(year -> year.containsKey(branch))
                .map(year -> year.getOrDefault(branch, PASSED))
                .map(outcome -> outcome.startsWith(FAILED) ? Integer.parseInt(outcome.substring(FAILED.length())) : 0)
                .findFirst()
                .orElse(0);
    }

    private static Set<String> titled(List<Decision> year) {
        Map<String, String> struck = Decisions.outcomes(year, Kind.STRUCK);
        Set<String> titled = new TreeSet<>(Decisions.outcomes(year, Kind.TITLE).keySet());
        titled.removeAll(struck.keySet());
        return titled;
    }
}
