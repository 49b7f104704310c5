package org.starbranch.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.RolledUp;
import org.starbranch.scoring.Score;

/** What the sheets of a half come to (004): branches first, general branches from them. */
@Component
class AppraisalScores {

    private final Reviews reviews;
    private final Subjects subjects;
    private final Cycles cycles;

    AppraisalScores(Reviews reviews, Subjects subjects, Cycles cycles) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.cycles = cycles;
    }

    /** By branch and general branch. */
    Map<String, Score> of(String cycle, int half) {
        Scheme scheme = cycles.scheme(cycle);
        Entered entered = new Entered(cycle, subjects, reviews.sheets(cycle), reviews.entries(cycle));
        Map<String, Score> scores = new LinkedHashMap<>();
        Scheme branches = scheme.about(Subject.BRANCH);
        for (String branch : subjects.of(cycle, Subject.BRANCH)) {
            scores.put(branch, entered.score(branches, branch, half, Map.of()));
        }
        scheme.findAbout(Subject.GENERAL_BRANCH).ifPresent(above -> {
            for (String unit : subjects.of(cycle, Subject.GENERAL_BRANCH)) {
                Map<String, RolledUp> rolled = rolledUp(above, branches, subjects.under(cycle, unit), scores);
                scores.put(unit, entered.score(above, unit, half, rolled));
            }
        });
        return scores;
    }

    /** What counts of those that have a result. */
    static List<Fraction> totals(Map<String, Score> scores, List<String> of) {
        return complete(scores, of).stream().map(Score.Complete::total).toList();
    }

    static Score required(Map<String, Score> scores, String subject) {
        return Objects.requireNonNull(scores.get(subject), subject);
    }

    private static List<Score.Complete> complete(Map<String, Score> scores, List<String> of) {
        return of.stream()
                .map(subject -> required(scores, subject))
                .filter(Score.Complete.class::isInstance)
                .map(Score.Complete.class::cast)
                .toList();
    }

    private static Map<String, RolledUp> rolledUp(
            Scheme above, Scheme branches, List<String> children, Map<String, Score> scores) {
        List<Fraction> raw =
                complete(scores, children).stream().map(Score.Complete::raw).toList();
        int unrated = children.size() - raw.size();
        Map<String, RolledUp> rolled = new LinkedHashMap<>();
        above.points().stream()
                .filter(point -> point.rollUp().isPresent())
                .forEach(point -> rolled.put(point.code(), rolled(point, branches, raw, unrated)));
        return rolled;
    }

    private static RolledUp rolled(Point point, Scheme branches, List<Fraction> raw, int unrated) {
        return RolledUp.of(point.rollUp().orElseThrow(), branches, raw, unrated);
    }
}
