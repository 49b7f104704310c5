package org.starbranch.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.starbranch.review.Review.State;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Checked;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Honours;
import org.starbranch.scoring.Raters;
import org.starbranch.scoring.RolledUp;
import org.starbranch.scoring.Score;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.scoring.SourceResult;
import org.starbranch.scoring.Tally;

/**
 * Everything that was entered in a cycle, as the rules of scoring read it.
 *
 * @param reviews every sheet of the cycle
 * @param entries by sheet and point
 */
record Entered(String cycle, Subjects subjects, List<Review> reviews, Map<SheetId, Map<String, Entry>> entries) {

    /**
     * What the sheets about a subject come to.
     *
     * @param half 1 or 2; 0 for the whole period
     * @param rolledUp by point, what follows from the results of others
     */
    Score score(Scheme scheme, String subject, int half, Map<String, RolledUp> rolledUp) {
        Map<String, SourceResult> sources = new LinkedHashMap<>();
        scheme.sheets().stream()
                .filter(Sheet::inTotal)
                .forEach(sheet -> sources.put(sheet.code(), source(scheme, sheet, subject, half)));
        return Tally.total(scheme, sources, rolledUp, notApplicable(scheme, subject, half));
    }

    /** What one source says of a subject, whoever and how many filled it in. */
    SourceResult source(Scheme scheme, Sheet sheet, String subject, int half) {
        Raters raters = new Raters(scheme, sheet, subjects.unitOf(subject).isEmpty());
        List<Review> filled = filled(sheet, subject, half);
        for (Review review : filled) {
            Map<String, Fraction> means = means(review);
            if (!means.isEmpty()) {
                return raters.ofMeans(means, review.replies());
            }
        }
        return raters.combine(filled.stream()
                .flatMap(review -> scores(scheme, sheet, review).stream())
                .toList());
    }

    /** What a secret ballot came to, by point; empty for a sheet that somebody filled in. */
    private Map<String, Fraction> means(Review review) {
        Map<String, Fraction> means = new LinkedHashMap<>();
        entries.getOrDefault(review.id(), Map.of())
                .forEach((point, entry) -> entry.mean().ifPresent(mean -> means.put(point, mean)));
        return means;
    }

    /** How the number of awards became points, in Chinese; the number stays as it was entered, above the cap too. */
    List<String> awards(Scheme scheme, String subject) {
        List<String> worked = new ArrayList<>();
        for (Sheet sheet : scheme.sheets().stream().filter(Sheet::inTotal).toList()) {
            for (Review review : filled(sheet, subject, 0)) {
                Map<String, Entry> entered = entries.getOrDefault(review.id(), Map.of());
                scheme.pointsOf(sheet.code())
                        .forEach(point -> point.countedRule()
                                .filter(rule -> rule.of() == CountedRule.Unit.AWARD)
                                .flatMap(rule -> awards(rule, entered.get(point.code())))
                                .ifPresent(sum -> worked.add(sheet.name() + "：" + sum)));
            }
        }
        return worked;
    }

    private static Optional<String> awards(CountedRule rule, @Nullable Entry entry) {
        return Optional.ofNullable(entry)
                .filter(known -> !known.entered().equals(EntryCheck.NOT_APPLICABLE))
                .map(known -> Honours.ofNumber(rule, Integer.parseInt(known.entered()))
                        .worked());
    }

    /** Points that nobody asks of this subject, or that a rater declared not applicable. */
    Set<String> notApplicable(Scheme scheme, String subject, int half) {
        Set<String> without = unconcerned(scheme, subject);
        for (Sheet sheet : scheme.sheets().stream().filter(Sheet::inTotal).toList()) {
            filled(sheet, subject, half).forEach(review -> without.addAll(declared(review)));
        }
        return without;
    }

    private Set<String> unconcerned(Scheme scheme, String subject) {
        Set<String> unconcerned = new HashSet<>();
        scheme.points().stream()
                .filter(point -> !subjects.concerns(point, cycle, subject))
                .map(Point::code)
                .forEach(unconcerned::add);
        return unconcerned;
    }

    private List<Review> filled(Sheet sheet, String subject, int half) {
        int asked = sheet.every() == Sheet.Every.SEMESTER ? half : 0;
        return reviews.stream()
                .filter(review -> review.state() == State.FILLED)
                .filter(review -> review.id().sheet().equals(sheet.code())
                        && review.id().subject().equals(subject)
                        && review.id().half() == asked)
                .toList();
    }

    private List<SheetScores> scores(Scheme scheme, Sheet sheet, Review review) {
        Map<String, Entry> entered = entries.getOrDefault(review.id(), Map.of());
        if (sheet.raters() != RaterRule.BALLOT) {
            Map<String, String> values = new LinkedHashMap<>();
            entered.forEach((point, entry) -> values.put(point, entry.entered()));
            return List.of(read(scheme, sheet, review, values));
        }
        return IntStream.range(0, review.replies())
                .mapToObj(ballot -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    entered.forEach((point, entry) ->
                            values.put(point, BallotTally.votes(entry.entered()).get(ballot)));
                    return read(scheme, sheet, review, values);
                })
                .toList();
    }

    /** It was checked before it was kept: a fault here is a defect. */
    private SheetScores read(Scheme scheme, Sheet sheet, Review review, Map<String, String> values) {
        Set<String> without = unconcerned(scheme, review.id().subject());
        Set<String> declared = declared(review);
        without.addAll(declared);
        declared.forEach(values::remove);
        Checked checked = SheetCheck.of(scheme, sheet.code()).without(without).checkScores(values);
        if (checked instanceof Checked.Valid valid) {
            return valid.scores();
        }
        throw new IllegalStateException("Kept entries of " + review.id() + " are not valid: " + checked);
    }

    private Set<String> declared(Review review) {
        Set<String> declared = new HashSet<>();
        entries.getOrDefault(review.id(), Map.of()).forEach((point, entry) -> {
            if (entry.entered().equals(EntryCheck.NOT_APPLICABLE)) {
                declared.add(point);
            }
        });
        return declared;
    }
}
