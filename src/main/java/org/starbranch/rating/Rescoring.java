package org.starbranch.rating;

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
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.FormFields;
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
        FormFields fields = new FormFields(form);
        fields.add(desk.turn(rating, Stage.FINISHED));
        organisation.conflict(actor.userId(), rating.branch()).ifPresent(text -> fields.fault("", text));
        fields.add(unknown(desk.scheme(rating), points));
        PointFields typed = new PointFields(fields);
        refuseBeyond(typed, points);
        List<SheetScores> changed = fields.isFaultless() ? checked(rating, points, typed) : List.of();
        return fields.unlessFaulty(() -> {
            changed.forEach(scores -> sheets.append(rating, scores, actor, occasion));
            return starAgain(rating, points, actor, occasion);
        });
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

    private static void refuseBeyond(PointFields typed, Set<String> points) {
        typed.refuseBeside(Set.of());
        typed.typed().keySet().stream()
                .filter(field -> !points.contains(PointFields.point(field)))
                .sorted()
                .forEach(field -> typed.form().fault(field, "只能修改所列采分点，不能改“" + PointFields.point(field) + "”"));
    }

    private List<SheetScores> checked(RatingId rating, Set<String> points, PointFields typed) {
        Scheme scheme = desk.scheme(rating);
        Map<String, SheetScores> current = sheets.of(rating).current();
        Map<String, Integer> counts =
                OwnSheet.counts(scheme, desk.year(rating), sheets.of(rating).honours());
        List<SheetScores> changed = new ArrayList<>();
        for (String sheet : counting(scheme)) {
            Set<String> own = scheme.pointsOf(sheet).stream()
                    .map(point -> point.code())
                    .filter(points::contains)
                    .collect(toSet());
            if (!own.isEmpty()) {
                SheetScores before = current.getOrDefault(sheet, new SheetScores(sheet, Map.of()));
                SheetCheck check = SheetCheck.of(scheme, sheet).counting(counts).correcting(before, own);
                typed.scores(check, own).ifPresent(changed::add);
            }
        }
        return changed;
    }

    private Totals starAgain(RatingId rating, Set<String> points, Actor actor, String occasion) {
        Totals totals = Ratings.totals(desk.scheme(rating), sheets.of(rating).current());
        String reason = occasion + "；" + totals.bandExplanation();
        stars.record(rating, StarKind.SCORE, totals.star().orElseThrow(), actor, reason, "");
        audit.record(actor, "rating.rescored", rating.toString(), "%s：重新评分 %d 个采分点".formatted(occasion, points.size()));
        return totals;
    }

    private static List<String> counting(Scheme scheme) {
        return scheme.sheets().stream().filter(Sheet::inTotal).map(Sheet::code).toList();
    }
}
