package org.starbranch.rating;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Scored;
import org.starbranch.scoring.SheetScores;
import org.starbranch.scoring.Tally;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** The ratings of all branches: opens them, tells how far they are and what they come to. */
@Service
@Transactional(readOnly = true)
public class Ratings {

    private final RatingRows ratings;
    private final Sheets sheets;
    private final Rescoring rescoring;
    private final Cycles cycles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ratings(
            RatingRows ratings,
            Sheets sheets,
            Rescoring rescoring,
            Cycles cycles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ratings = ratings;
        this.sheets = sheets;
        this.rescoring = rescoring;
        this.cycles = cycles;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the ratings of these branches; one that is open already stays as it is. */
    @Transactional
    public void open(String cycle, List<String> branches) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Set<String> open =
                ofCycle(cycle).stream().map(rating -> rating.id().branch()).collect(toSet());
        List<RatingId> opening = branches.stream()
                .filter(branch -> !open.contains(branch))
                .map(branch -> new RatingId(cycle, branch))
                .toList();
        ratings.saveAll(opening.stream().map(id -> new RatingRow(id, now)).toList());
        opening.forEach(id -> events.publishEvent(new Rating.Opened(id)));
    }

    /** All ratings of a cycle, by branch code. */
    public List<Rating> ofCycle(String cycle) {
        return ratings.of(cycle).stream().map(RatingRow::rating).toList();
    }

    public Optional<Rating> find(RatingId id) {
        return ratings.findById(RatingRow.Key.of(id)).map(RatingRow::rating);
    }

    /** What the sheets of a branch come to as they stand now. */
    public Totals totals(RatingId rating) {
        return totals(cycles.scheme(rating.cycle()), sheets.of(rating).current());
    }

    /** What the sheets of every branch that has one come to, by branch code. */
    public Map<String, Totals> totalsOfCycle(String cycle) {
        Scheme scheme = cycles.scheme(cycle);
        Map<String, Totals> totals = new TreeMap<>();
        sheets.ofCycle(cycle).forEach((branch, own) -> totals.put(branch, totals(scheme, own)));
        return totals;
    }

    /** The login names of all who ever scored this branch, on the assessor's or the daily sheet. */
    public Set<String> scorers(RatingId rating) {
        Set<String> counting = cycles.scheme(rating.cycle()).sheets().stream()
                .filter(Sheet::inTotal)
                .map(Sheet::code)
                .collect(toSet());
        return sheets.actors(rating, counting);
    }

    /** Every point with what the branch and what the committee gave, in the order of the rubric. */
    public List<PointScore> points(RatingId rating) {
        Scheme scheme = cycles.scheme(rating.cycle());
        Map<String, SheetScores> current = sheets.of(rating).current();
        return scheme.points().stream()
                .map(point -> point(scheme, point, current))
                .toList();
    }

    /** The worked sum of each part, group and item by code, the whole as {@code total}, the star as {@code star}. */
    public Map<String, String> explanation(RatingId rating) {
        Totals totals = totals(rating);
        Map<String, String> sums = new LinkedHashMap<>();
        totals.score()
                .sum()
                .flatten()
                .filter(sum -> !sum.children().isEmpty())
                .forEach(sum -> sums.put(sum.code(), sum.worked()));
        sums.put("star", totals.bandExplanation());
        return sums;
    }

    /**
     * Scores exactly these points anew, after an upheld objection or a verification; each sheet concerned gets a new
     * revision, the score star a new version.
     *
     * @param points codes of points on the sheets that count; nothing else may be in {@code fields}
     * @param fields {@code score_<point>} and {@code reason_<point>}
     * @param occasion why, in Chinese, with the number of the paper behind it
     */
    @Transactional
    public Submission<Totals> rescore(
            RatingId rating, Set<String> points, Map<String, String> fields, Actor actor, String occasion) {
        return rescoring.rescore(rating, points, fields, actor, occasion);
    }

    static Totals totals(Scheme scheme, Map<String, SheetScores> sheets) {
        return new Totals(Tally.total(scheme, sheets, Set.of()));
    }

    private static PointScore point(Scheme scheme, Point point, Map<String, SheetScores> current) {
        String counting = scheme.sheets().stream()
                .filter(sheet -> sheet.inTotal() && point.isOn(sheet.code()))
                .map(Sheet::code)
                .findFirst()
                .orElse("");
        return new PointScore(
                point,
                scheme.itemOf(point).name(),
                scored(current, Sheets.SELF, point).orElse(null),
                counting,
                scored(current, counting, point).orElse(null));
    }

    private static Optional<Scored> scored(Map<String, SheetScores> sheets, String sheet, Point point) {
        return Optional.ofNullable(sheets.get(sheet)).flatMap(scores -> scores.of(point.code()));
    }
}
