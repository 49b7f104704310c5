package org.starbranch.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.review.Decision.Kind;
import org.starbranch.scoring.Star;

/** The stars of the years before a cycle: as they were counted here, and before that as the office wrote them down. */
@Component
class PastStars {

    private final TitleYears years;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    PastStars(TitleYears years, Decisions decisions, JdbcClient jdbc) {
        this.years = years;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** Of each branch the last year's first; 0 is a year without a star, which neither counts nor breaks (reading A14). */
    Map<String, List<Integer>> before(String cycle) {
        List<String> before = years.before(cycle);
        Map<String, Map<String, Integer>> counted = counted(before);
        String oldest = before.isEmpty() ? cycle : before.get(before.size() - 1);
        Map<String, String> written = Decisions.outcomes(decisions.of(oldest), Kind.HISTORY);
        Map<String, List<Integer>> stars = new HashMap<>();
        Stream.concat(counted.values().stream().flatMap(year -> year.keySet().stream()), written.keySet().stream())
                .distinct()
                .forEach(branch -> {
                    List<Integer> own = new ArrayList<>();
                    before.forEach(
                            year -> own.add(counted.getOrDefault(year, Map.of()).getOrDefault(branch, 0)));
                    own.addAll(read(written.getOrDefault(branch, "")));
                    stars.put(branch, own);
                });
        return stars;
    }

    /** By cycle and branch, in one question for all years. */
    private Map<String, Map<String, Integer>> counted(List<String> cycles) {
        Map<String, Map<String, Integer>> stars = new HashMap<>();
        if (!cycles.isEmpty()) {
            jdbc.sql("SELECT cycle_code, subject, star FROM review_result"
                            + " WHERE half = 0 AND star <> '' AND cycle_code IN (:cycles)")
                    .param("cycles", cycles)
                    .query(row -> {
                        stars.computeIfAbsent(row.getString(1), cycle -> new HashMap<>())
                                .put(row.getString(2), Star.of(row.getString(3)).level());
                    });
        }
        return stars;
    }

    /** Reads {@code 2 1}, the last year's star first. */
    private static List<Integer> read(String written) {
        return Stream.of(written.split(" "))
                .filter(star -> !star.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
