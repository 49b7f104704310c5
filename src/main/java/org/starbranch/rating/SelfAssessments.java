package org.starbranch.rating;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.rating.OwnSheet.Reading;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.rating.SheetFile.Submitted;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** A branch scores itself (支部自评), and later corrects the items that were returned to it. The daily indicator is not its own. */
@Service
@Transactional(readOnly = true)
public class SelfAssessments {

    private static final Set<String> BESIDE = Set.of(OwnSheet.HONOURS, OwnSheet.APPLIED_STAR);

    private final RatingDesk desk;
    private final Sheets sheets;
    private final Returns returns;
    private final AuditTrail audit;

    SelfAssessments(RatingDesk desk, Sheets sheets, Returns returns, AuditTrail audit) {
        this.desk = desk;
        this.sheets = sheets;
        this.returns = returns;
        this.audit = audit;
    }

    /**
     * Records the whole sheet of the branch.
     *
     * @param form {@code score_<point>} and {@code reason_<point>} for each point of the sheet, {@code honours} one to a
     *     line, {@code applied_star} 1 to 5
     */
    @Transactional
    public Submission<RatingId> record(RatingId rating, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        checkTurn(fields, rating, Stage.SELF_ASSESSMENT, actor);
        if (!fields.isFaultless()) {
            return fields.refused();
        }
        SheetCheck check = SheetCheck.of(desk.scheme(rating), Sheets.SELF);
        Optional<Reading> reading =
                new OwnSheet(check, desk.year(rating), fields).read(fields.text(OwnSheet.APPLIED_STAR));
        new PointFields(fields).refuseBeside(BESIDE);
        return fields.unlessFaulty(() -> {
            int revision = append(rating, reading.orElseThrow(), actor, "支部自评");
            desk.enter(rating, Stage.BRANCH_MEETING);
            audit.record(actor, "rating.self-assessed", rating.toString(), "支部自评，第%d稿".formatted(revision));
            return rating;
        });
    }

    /**
     * Records the corrected points of the items that were returned; everything else stays as it was.
     *
     * @param form as for {@link #record}, only the points of the returned items; {@code honours} where a counted point is
     *     among them; {@code applied_star} may stay empty
     */
    @Transactional
    public Submission<RatingId> correct(RatingId rating, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        checkTurn(fields, rating, Stage.CORRECTION, actor);
        if (!fields.isFaultless()) {
            return fields.refused();
        }
        Return open = returns.of(rating).open().orElseThrow();
        Optional<Reading> reading = corrected(rating, open, fields);
        new PointFields(fields).refuseBeside(BESIDE);
        boolean mayChange = opensCounted(rating, open) || fields.isBlank(OwnSheet.HONOURS);
        fields.require(mayChange, OwnSheet.HONOURS, "荣誉清单没有退回，不能修改");
        return fields.unlessFaulty(() -> {
            String occasion = "补正第%d次退回".formatted(open.number());
            int revision = append(rating, reading.orElseThrow(), actor, occasion);
            returns.answer(rating, open, revision);
            desk.enter(rating, Stage.ASSESSMENT);
            audit.record(actor, "rating.corrected", rating.toString(), "%s，第%d稿".formatted(occasion, revision));
            return rating;
        });
    }

    private Optional<Reading> corrected(RatingId rating, Return open, FormFields fields) {
        SheetFile before = sheets.of(rating);
        SheetCheck check = SheetCheck.of(desk.scheme(rating), Sheets.SELF)
                .correcting(before.current(Sheets.SELF), open.points(desk.scheme(rating), Sheets.SELF));
        OwnSheet sheet = new OwnSheet(check, desk.year(rating), fields);
        String star = fields.text(OwnSheet.APPLIED_STAR);
        String applied = star.isEmpty() ? before.appliedStar() : star;
        return opensCounted(rating, open) ? sheet.read(applied) : sheet.read(before.honours(), applied);
    }

    private boolean opensCounted(RatingId rating, Return open) {
        return open.points(desk.scheme(rating), Sheets.SELF).stream()
                .anyMatch(
                        point -> desk.scheme(rating).point(point).countedRule().isPresent());
    }

    private int append(RatingId rating, Reading reading, Actor actor, String occasion) {
        Submitted submitted = new Submitted(reading.scores(), reading.applied().toString(), reading.honours());
        return sheets.append(rating, submitted, actor, occasion);
    }

    private void checkTurn(FormFields fields, RatingId rating, Stage stage, Actor actor) {
        fields.add(desk.turn(rating, stage));
        fields.add(desk.secretaryOnly(rating, actor));
    }
}
