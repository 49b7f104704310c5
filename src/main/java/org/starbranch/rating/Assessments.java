package org.starbranch.rating;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
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
        FormFields fields = new FormFields(form);
        fields.add(desk.turn(rating, Stage.ASSESSMENT));
        fields.add(desk.scorerOnly(rating, actor, Role.ASSESSOR));
        if (!fields.isFaultless()) {
            return fields.refused();
        }
        new PointFields(fields).refuseBeside(returnFields(desk.scheme(rating)));
        List<String> items = ticked(desk.scheme(rating), fields);
        boolean isReturn = !items.isEmpty() || !fields.isBlank(QUESTION);
        return isReturn ? giveBack(rating, items, fields, actor) : score(rating, fields, actor);
    }

    private Submission<AssessmentOutcome> giveBack(
            RatingId rating, List<String> items, FormFields fields, Actor actor) {
        String question = fields.optional(QUESTION, "退回说明", QUESTION_LIMIT);
        fields.require(!items.isEmpty(), QUESTION, "写了退回说明，但没有勾选要退回的事项");
        fields.require(!question.isEmpty(), QUESTION, "退回事项须写明要支部说明或补正什么");
        return fields.unlessFaulty(() -> {
            returns.add(rating, items, question, actor);
            desk.enter(rating, Stage.CORRECTION);
            audit.record(actor, "rating.returned", rating.toString(), "退回" + names(desk.scheme(rating), items));
            return AssessmentOutcome.RETURNED;
        });
    }

    private Submission<AssessmentOutcome> score(RatingId rating, FormFields fields, Actor actor) {
        Scheme scheme = desk.scheme(rating);
        SheetCheck check = SheetCheck.of(scheme, Sheets.ASSESSOR)
                .counting(OwnSheet.counts(
                        scheme, desk.year(rating), sheets.of(rating).honours()));
        PointFields points = new PointFields(fields);
        Optional<SheetScores> scores = points.scores(check);
        fields.add(vetoed.faults(rating, points.typed()));
        return fields.unlessFaulty(() -> {
            int revision = sheets.append(rating, scores.orElseThrow(), actor, "党委考核");
            desk.enter(rating, Stage.DAILY);
            audit.record(actor, "rating.assessed", rating.toString(), "提交考核评分表，第%d稿".formatted(revision));
            return AssessmentOutcome.SCORED;
        });
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

    private static List<String> ticked(Scheme scheme, FormFields fields) {
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
