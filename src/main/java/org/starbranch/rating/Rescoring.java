package org.starbranch.rating;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.organisation.Organisation;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Checked;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** Scores named points of a finished rating anew and nothing else. */
@Component
class Rescoring {

    private final RatingDesk desk;
    private final Sheets sheets;
    private final RatingStars stars;
    private final Organisation organisation;
    private final AuditTrail audit;

    Rescoring(RatingDesk desk, Sheets sheets, RatingStars stars, Organisation organisation, AuditTrail audit) {
        this.desk = desk;
        this.sheets = sheets;
        this.stars = stars;
        this.organisation = organisation;
        this.audit = audit;
    }

    Submission<Totals> rescore(
            RatingId rating, Set<String> points, Map<String, String> form, Actor actor, String occasion) {
        List<Fault> faults = new ArrayList<>(desk.turn(rating, Stage.FINISHED));
        organisation.conflict(actor.userId(), rating.branch()).map(Fault::of).ifPresent(faults::add);
        Scheme scheme = desk.scheme(rating);
        faults.addAll(unknown(scheme, points));
        SheetFields fields = new SheetFields(form);
        faults.addAll(beyond(fields, points));
        List<SheetScores> changed = faults.isEmpty() ? checked(rating, points, fields, faults) : List.of();
        if (!faults.isEmpty()) {
            return Submission.refused(faults);
        }
        changed.forEach(scores -> sheets.append(rating, scores, actor, occasion, ""));
        return Submission.accepted(starAgain(rating, points, actor, occasion));
    }

    private static List<Fault> unknown(Scheme scheme, Set<String> points) {
        if (points.isEmpty()) {
            return List.of(Fault.of("没有指明要重新评分的采分点"));
        }
        return points.stream()
                .filter(point -> counting(scheme).stream()
                        .noneMatch(sheet -> scheme.findPoint(point)
                                .filter(found -> found.isOn(sheet))
                                .isPresent()))
                .sorted()
                .map(point -> Fault.of("方案没有可以重新评分的采分点“" + point + "”"))
                .toList();
    }

    private static List<Fault> beyond(SheetFields fields, Set<String> points) {
        List<Fault> faults = new ArrayList<>(fields.unknownBeside(Set.of()));
        fields.ofPoints().keySet().stream()
                .filter(field -> !points.contains(point(field)))
                .sorted()
                .map(field -> new Fault(field, "只能修改所列采分点，不能改“" + point(field) + "”"))
                .forEach(faults::add);
        return faults;
    }

    private List<SheetScores> checked(RatingId rating, Set<String> points, SheetFields fields, List<Fault> faults) {
        Scheme scheme = desk.scheme(rating);
        Map<String, SheetScores> current = sheets.current(rating);
        Map<String, Integer> counts = OwnSheet.counts(scheme, desk.year(rating), sheets.honours(rating));
        List<SheetScores> changed = new ArrayList<>();
        for (String sheet : counting(scheme)) {
            Set<String> own = scheme.pointsOf(sheet).stream()
                    .map(point -> point.code())
                    .filter(points::contains)
                    .collect(toSet());
            if (!own.isEmpty()) {
                SheetScores before = current.getOrDefault(sheet, new SheetScores(sheet, Map.of()));
                Checked checked = SheetCheck.of(scheme, sheet)
                        .counting(counts)
                        .correcting(before, own)
                        .check(only(fields.ofPoints(), own));
                if (checked instanceof Checked.Valid valid) {
                    changed.add(valid.scores());
                } else if (checked instanceof Checked.Faulty faulty) {
                    faults.addAll(SheetFields.faults(faulty.faults()));
                }
            }
        }
        return changed;
    }

    private Totals starAgain(RatingId rating, Set<String> points, Actor actor, String occasion) {
        Totals totals = Ratings.totals(desk.scheme(rating), sheets.current(rating));
        String reason = occasion + "；" + totals.bandExplanation();
        stars.record(rating, StarKind.SCORE, totals.star().orElseThrow(), actor, reason, "");
        audit.record(actor, "rating.rescored", rating.toString(), "%s：重新评分 %d 个采分点".formatted(occasion, points.size()));
        return totals;
    }

    private static List<String> counting(Scheme scheme) {
        return scheme.sheets().stream().filter(Sheet::inTotal).map(Sheet::code).toList();
    }

    private static Map<String, String> only(Map<String, String> fields, Set<String> points) {
        return fields.entrySet().stream()
                .filter(field -> points.contains(point(field.getKey())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String point(String field) {
        String prefix = field.startsWith(SheetCheck.SCORE) ? SheetCheck.SCORE : SheetCheck.REASON;
        return field.substring(prefix.length());
    }
}
