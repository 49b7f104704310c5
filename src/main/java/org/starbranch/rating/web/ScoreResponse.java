package org.starbranch.rating.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Score;
import org.starbranch.scoring.Sum;

/**
 * What the sheets come to. Numbers are decimal strings with at most two places; exact ones decide.
 *
 * @param total null while a score is missing
 * @param star 1 to 5; null while a score is missing
 * @param worked every sum in Chinese, the band last; empty while a score is missing
 * @param honours how the honours were counted; null where none were sent
 * @param faults the scores that are still missing
 */
record ScoreResponse(
        List<Part> parts,
        @Nullable String total,
        @Nullable Integer star,
        List<String> worked,
        @Nullable String honours,
        List<Fault> faults) {

    /** A part with its groups; {@code value} is null while a score below it is missing. */
    record Part(
            String code, String name, String max, @Nullable String value, List<Group> groups) {}

    record Group(
            String code, String name, String max, @Nullable String value) {}

    static ScoreResponse of(Score score, @Nullable String honours) {
        List<Part> parts =
                score.sum().children().stream().map(ScoreResponse::part).toList();
        return score instanceof Score.Complete complete
                ? new ScoreResponse(
                        parts, complete.total().shown(), complete.star().level(), complete.worked(), honours, List.of())
                : new ScoreResponse(parts, null, null, List.of(), honours, ((Score.Incomplete) score).missing());
    }

    private static Part part(Sum sum) {
        List<Group> groups = sum.children().stream()
                .map(group -> new Group(group.code(), group.name(), group.max().toPlainString(), value(group)))
                .toList();
        return new Part(sum.code(), sum.name(), sum.max().toPlainString(), value(sum), groups);
    }

    private static @Nullable String value(Sum sum) {
        return sum.value().map(Fraction::shown).orElse(null);
    }
}
