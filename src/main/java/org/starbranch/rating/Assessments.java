package org.starbranch.rating;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Checked;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The committee's assessor scores a branch beside its own sheet, or returns items with a question (党委考核). */
@Service
@Transactional(readOnly = true)
public class Assessments {

    static final String RETURN = "return_";
    static final String QUESTION = "return_question";
    private static final int QUESTION_LIMIT = 1000;

    private final RatingDesk desk;
    private final Sheets sheets;
    private final Returns returns;
    private final VetoedPoints vetoed;
    private final AuditTrail audit;

    Assessments(RatingDesk desk, Sheets sheets, Returns returns, VetoedPoints vetoed, AuditTrail audit) {
        this.desk = desk;
        this.sheets = sheets;
        this.returns = returns;
        this.vetoed = vetoed;
        this.audit = audit;
    }

    /**
     * Records a whole sheet, or a return; a return keeps none of the scores typed with it.
     *
     * @param form {@code score_<point>} and {@code reason_<point>} for each point of the sheet; or {@code return_<item>}
     *     {@code true} for at least one item and {@code return_question}
     */
    @Transactional
    public Submission<AssessmentOutcome> record(RatingId rating, Map<String, String> form, Actor actor) {
        List<Fault> faults = new ArrayList<>(desk.turn(rating, Stage.ASSESSMENT));
        faults.addAll(desk.scorerOnly(rating, actor, Role.ASSESSOR));
        if (!faults.isEmpty()) {
            return Submission.refused(faults);
        }
        SheetFields fields = new SheetFields(form);
        faults.addAll(fields.unknownBeside(returnFields(desk.scheme(rating))));
        List<String> items = ticked(desk.scheme(rating), fields);
        boolean isReturn = !items.isEmpty() || !fields.text(QUESTION).isEmpty();
        return isReturn ? giveBack(rating, items, fields, faults, actor) : score(rating, fields, faults, actor);
    }

    private Submission<AssessmentOutcome> giveBack(
            RatingId rating, List<String> items, SheetFields fields, List<Fault> faults, Actor actor) {
        String question = fields.text(QUESTION);
        if (items.isEmpty()) {
            faults.add(new Fault(QUESTION, "写了退回说明，但没有勾选要退回的事项"));
        }
        if (question.isEmpty()) {
            faults.add(new Fault(QUESTION, "退回事项须写明要支部说明或补正什么"));
        } else if (question.length() > QUESTION_LIMIT) {
            faults.add(new Fault(QUESTION, "退回说明最多 %d 字".formatted(QUESTION_LIMIT)));
        }
        if (!faults.isEmpty()) {
            return Submission.refused(faults);
        }
        returns.add(rating, items, question, actor);
        desk.enter(rating, Stage.CORRECTION);
        audit.record(actor, "rating.returned", rating.toString(), "退回" + names(desk.scheme(rating), items));
        return Submission.accepted(AssessmentOutcome.RETURNED);
    }

    private Submission<AssessmentOutcome> score(RatingId rating, SheetFields fields, List<Fault> faults, Actor actor) {
        Scheme scheme = desk.scheme(rating);
        Checked checked = SheetCheck.of(scheme, Sheets.ASSESSOR)
                .counting(OwnSheet.counts(scheme, desk.year(rating), sheets.honours(rating)))
                .check(fields.ofPoints());
        if (checked instanceof Checked.Faulty faulty) {
            faults.addAll(0, SheetFields.faults(faulty.faults()));
        }
        faults.addAll(vetoed.faults(rating, fields.ofPoints()));
        if (!faults.isEmpty() || !(checked instanceof Checked.Valid valid)) {
            return Submission.refused(faults);
        }
        int revision = sheets.append(rating, valid.scores(), actor, "党委考核", "");
        desk.enter(rating, Stage.DAILY);
        audit.record(actor, "rating.assessed", rating.toString(), "提交考核评分表，第%d稿".formatted(revision));
        return Submission.accepted(AssessmentOutcome.SCORED);
    }

    /** The items that may be returned: those of which the branch scored a point. */
    static List<Item> returnable(Scheme scheme) {
        return scheme.items().stream()
                .filter(item -> item.points().stream().anyMatch(point -> point.isOn(Sheets.SELF)))
                .toList();
    }

    private static Set<String> returnFields(Scheme scheme) {
        Set<String> fields =
                returnable(scheme).stream().map(item -> RETURN + item.code()).collect(toCollection(LinkedHashSet::new));
        fields.add(QUESTION);
        return fields;
    }

    private static List<String> ticked(Scheme scheme, SheetFields fields) {
        return returnable(scheme).stream()
                .map(Item::code)
                .filter(item -> fields.isTicked(RETURN + item))
                .toList();
    }

    private static String names(Scheme scheme, List<String> items) {
        return String.join(
                "、", items.stream().map(item -> scheme.item(item).name()).toList());
    }
}
