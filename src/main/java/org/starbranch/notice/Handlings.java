package org.starbranch.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.notice.Objection.Stage;
import org.starbranch.notice.Objection.Verdict;
import org.starbranch.rating.Ratings;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Submission;

/** The handler goes into an objection; where it is upheld he scores the points it names again, and no others. */
@Service
@Transactional
public class Handlings {

    private static final int FINDING_LENGTH = 2000;

    private final ObjectionRows objections;
    private final ObjectionCheck check;
    private final Ratings ratings;
    private final AuditTrail audit;

    Handlings(ObjectionRows objections, ObjectionCheck check, Ratings ratings, AuditTrail audit) {
        this.objections = objections;
        this.check = check;
        this.ratings = ratings;
        this.audit = audit;
    }

    /**
     * Takes what the handler found.
     *
     * @param fields {@code verdict}, {@code finding}, and for the named points in their order {@code score_1} to
     *     {@code score_5} with {@code reason_1} to {@code reason_5}; a point without a new score keeps its own
     */
    public Submission<Verdict> handle(String receipt, Map<String, String> fields, Actor actor) {
        ObjectionRow row = objections.findById(receipt).orElseThrow();
        FormFields form = new FormFields(fields);
        check.stage(form, row, Stage.HANDLING);
        form.require(row.isHandledBy(actor.userId()), "", "只有指定的承办人可以办理");
        form.require(
                check.uninvolved(row, List.of(actor.userId())).contains(actor.userId()), "", "承办人给该支部评过分或属于该支部，应当回避");
        Optional<Verdict> verdict = form.choice("verdict", Verdict.class, "请选择“核实结果”");
        String finding = form.required("finding", "核实情况", FINDING_LENGTH);
        Map<String, String> scores = scores(row.points(), fields);
        verdict.ifPresent(found -> checkScores(form, row, found, scores));
        if (!form.isFaultless()) {
            return form.refused();
        }
        if (!scores.isEmpty() && rescore(row, scores, receipt, actor) instanceof Submission.Refused<?> refused) {
            return Submission.refused(refused.faults());
        }
        row.handled(verdict.orElseThrow(), finding);
        audit.record(
                actor,
                "objection.handled",
                row.rating() + "/" + receipt,
                verdict.orElseThrow().title());
        return Submission.accepted(verdict.orElseThrow());
    }

    private static void checkScores(FormFields form, ObjectionRow row, Verdict verdict, Map<String, String> scores) {
        if (verdict == Verdict.REJECTED) {
            form.require(scores.isEmpty(), "score_1", "异议不成立时不重新评分，请清空新的分数");
        } else if (!row.points().isEmpty()) {
            form.require(!scores.isEmpty(), "score_1", "异议成立时，请至少给一个所涉采分点重新评分");
        }
    }

    private Submission<?> rescore(ObjectionRow row, Map<String, String> scores, String receipt, Actor actor) {
        List<String> points = row.points().stream()
                .filter(point -> scores.containsKey("score_" + point))
                .toList();
        return ratings.rescore(row.rating(), java.util.Set.copyOf(points), scores, actor, "异议" + receipt + "成立");
    }

    /** From slots to points: the fields of every named point that got a new score. */
    private static Map<String, String> scores(List<String> points, Map<String, String> fields) {
        Map<String, String> scores = new LinkedHashMap<>();
        for (int slot = 1; slot <= points.size(); slot++) {
            String score = fields.getOrDefault("score_" + slot, "");
            if (!score.isBlank()) {
                scores.put("score_" + points.get(slot - 1), score);
                scores.put("reason_" + points.get(slot - 1), fields.getOrDefault("reason_" + slot, ""));
            }
        }
        return scores;
    }
}
