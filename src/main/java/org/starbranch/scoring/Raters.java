package org.starbranch.scoring;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.SourceResult.Owed;

/**
 * How what several people wrote on one sheet becomes one result: one person's sheet as it is, a panel's mean, the mean of
 * ballots, and no result at all below the sheet's minimum (001, 002 reading A20). Every rater counts alike.
 *
 * @param direct whether the branch has no general branch above it, so that another group owes the sheet (002, reading A5)
 */
public record Raters(Scheme scheme, Sheet sheet, boolean direct) {

    public static Raters of(Scheme scheme, String sheet) {
        return new Raters(scheme, scheme.sheet(sheet), false);
    }

    /**
     * The result of a sheet.
     *
     * @param filledIn one for each rater or valid ballot, in no order that matters
     */
    public SourceResult combine(List<SheetScores> filledIn) {
        int least = Math.max(sheet.minimum(), 1);
        if (filledIn.size() < least) {
            return SourceResult.missing(new Owed(sheet.code(), owes(), tooFew(filledIn.size(), least)));
        }
        if (sheet.raters() == RaterRule.ONE && filledIn.size() > 1) {
            throw new IllegalArgumentException("Sheet " + sheet.code() + " is filled in once, not " + filledIn.size());
        }
        return sheet.raters() == RaterRule.ONE ? SourceResult.of(filledIn.get(0)) : mean(filledIn);
    }

    /**
     * The result of a secret ballot, of which nothing but the means is known.
     *
     * @param means by point
     * @param replies valid ballots
     */
    public SourceResult ofMeans(Map<String, Fraction> means, int replies) {
        int least = Math.max(sheet.minimum(), 1);
        if (replies < least) {
            return SourceResult.missing(new Owed(sheet.code(), owes(), tooFew(replies, least)));
        }
        Fraction total = means.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        return new SourceResult(sheet.code(), means, List.of(), ballots(replies, total));
    }

    private String owes() {
        return direct && !sheet.direct().isEmpty() ? sheet.direct() : sheet.group();
    }

    private String tooFew(int number, int least) {
        return switch (sheet.raters()) {
            case ONE -> "%s：还没有打分".formatted(sheet.name());
            case PANEL ->
                number == 0
                        ? "%s：还没有打分".formatted(sheet.name())
                        : "%s：%d 人打分，少于 %d 人，没有结果".formatted(sheet.name(), number, least);
            case BALLOT -> "%s：有效票 %d 张，不足 %d 张，没有结果".formatted(sheet.name(), number, least);
        };
    }

    private SourceResult mean(List<SheetScores> filledIn) {
        Map<String, Fraction> means = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf(sheet.code())) {
            mean(filledIn, point).ifPresent(mean -> means.put(point.code(), mean));
        }
        return new SourceResult(sheet.code(), means, List.of(), worked(filledIn));
    }

    /** Empty where a rater left the point out, which the check of his sheet lets pass only if it does not apply. */
    private static Optional<Fraction> mean(List<SheetScores> filledIn, Point point) {
        List<Scored> scores = filledIn.stream()
                .flatMap(scored -> scored.of(point.code()).stream())
                .toList();
        return scores.size() < filledIn.size()
                ? Optional.empty()
                : Optional.of(Mean.of(scores.stream()
                                .map(scored -> Fraction.of(scored.value()))
                                .toList())
                        .orElseThrow());
    }

    /** A panel's totals one by one; of ballots the number and the mean alone, whoever asks. */
    private String worked(List<SheetScores> filledIn) {
        List<Fraction> totals = filledIn.stream().map(Raters::total).toList();
        Fraction mean = Mean.of(totals).orElseThrow();
        if (sheet.raters() == RaterRule.BALLOT) {
            return ballots(totals.size(), mean);
        }
        String terms = totals.stream().map(Fraction::shown).collect(joining(" + "));
        return "%s：(%s) ÷ %d%s%s".formatted(sheet.name(), terms, totals.size(), is(mean), mean.shown());
    }

    private String ballots(int number, Fraction mean) {
        return "%s：%d 张有效票，平均%s%s".formatted(sheet.name(), number, is(mean), mean.shown());
    }

    private static String is(Fraction mean) {
        return mean.isExact() ? " = " : " ≈ ";
    }

    private static Fraction total(SheetScores scores) {
        return scores.points().values().stream()
                .map(scored -> Fraction.of(scored.value()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
