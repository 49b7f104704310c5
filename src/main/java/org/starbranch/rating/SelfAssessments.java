package org.starbranch.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.scoring.Honour;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
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
        List<Fault> refusal = refusal(rating, Stage.SELF_ASSESSMENT, actor);
        if (!refusal.isEmpty()) {
            return Submission.refused(refusal);
        }
        SheetFields fields = new SheetFields(form);
        SheetCheck check = SheetCheck.of(desk.scheme(rating), Sheets.SELF);
        OwnSheet.Reading reading =
                new OwnSheet(check, desk.year(rating), fields).read(fields.text(OwnSheet.APPLIED_STAR));
        return taken(rating, reading, fields.unknownBeside(BESIDE), actor, "支部自评");
    }

    /**
     * Records the corrected points of the items that were returned; everything else stays as it was.
     *
     * @param form as for {@link #record}, only the points of the returned items; {@code honours} where a counted point is
     *     among them; {@code applied_star} may stay empty
     */
    @Transactional
    public Submission<RatingId> correct(RatingId rating, Map<String, String> form, Actor actor) {
        List<Fault> refusal = refusal(rating, Stage.CORRECTION, actor);
        if (!refusal.isEmpty()) {
            return Submission.refused(refusal);
        }
        Return open = returns.open(rating).orElseThrow();
        SheetFields fields = new SheetFields(form);
        OwnSheet.Reading reading = corrected(rating, open, fields);
        List<Fault> others = new ArrayList<>(fields.unknownBeside(BESIDE));
        if (!opensCounted(rating, open) && !fields.text(OwnSheet.HONOURS).isEmpty()) {
            others.add(new Fault(OwnSheet.HONOURS, "荣誉清单没有退回，不能修改"));
        }
        return taken(rating, reading, others, actor, "补正第%d次退回".formatted(open.number()));
    }

    private OwnSheet.Reading corrected(RatingId rating, Return open, SheetFields fields) {
        SheetScores before = sheets.current(rating).getOrDefault(Sheets.SELF, new SheetScores(Sheets.SELF, Map.of()));
        SheetCheck check = SheetCheck.of(desk.scheme(rating), Sheets.SELF)
                .correcting(before, open.points(desk.scheme(rating), Sheets.SELF));
        OwnSheet sheet = new OwnSheet(check, desk.year(rating), fields);
        String star = fields.text(OwnSheet.APPLIED_STAR);
        String applied = star.isEmpty() ? sheets.appliedStar(rating) : star;
        return opensCounted(rating, open) ? sheet.read(applied) : sheet.read(sheets.honours(rating), applied);
    }

    private boolean opensCounted(RatingId rating, Return open) {
        return open.points(desk.scheme(rating), Sheets.SELF).stream()
                .anyMatch(
                        point -> desk.scheme(rating).point(point).countedRule().isPresent());
    }

    private Submission<RatingId> taken(
            RatingId rating, OwnSheet.Reading reading, List<Fault> others, Actor actor, String occasion) {
        List<Fault> faults = new ArrayList<>(others);
        if (reading instanceof OwnSheet.Reading.Faulty faulty) {
            faults.addAll(0, faulty.faults());
        }
        if (!faults.isEmpty() || !(reading instanceof OwnSheet.Reading.Valid valid)) {
            return Submission.refused(faults);
        }
        keep(rating, valid.scores(), valid.honours(), valid.applied().toString(), actor, occasion);
        return Submission.accepted(rating);
    }

    private void keep(
            RatingId rating, SheetScores scores, List<Honour> honours, String star, Actor actor, String occasion) {
        int revision = sheets.append(rating, scores, actor, occasion, star);
        sheets.appendHonours(rating, revision, honours);
        boolean correction = returns.answer(rating, revision);
        desk.enter(rating, correction ? Stage.ASSESSMENT : Stage.BRANCH_MEETING);
        String action = correction ? "rating.corrected" : "rating.self-assessed";
        audit.record(actor, action, rating.toString(), "%s，第%d稿".formatted(occasion, revision));
    }

    private List<Fault> refusal(RatingId rating, Stage stage, Actor actor) {
        List<Fault> faults = new ArrayList<>(desk.turn(rating, stage));
        faults.addAll(desk.secretaryOnly(rating, actor));
        return faults;
    }
}
