package org.starbranch.verification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.verification.Verification.Decision;
import org.starbranch.verification.Verification.Finding;
import org.starbranch.verification.Verification.Proposal;
import org.starbranch.verification.Verification.Stage;

/** What came of a verification: one verifier's finding, the branch's comment, another verifier's decision. */
@Service
@Transactional
public class Findings {

    private static final int TEXT_LENGTH = 2000;
    private static final int REASON_LENGTH = 1000;
    private static final int SLOTS = 5;

    private final VerificationRows rows;
    private final FindingRows findings;
    private final Verifications verifications;
    private final StepCheck check;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final Clock clock;

    Findings(
            VerificationRows rows,
            FindingRows findings,
            Verifications verifications,
            StepCheck check,
            Cycles cycles,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.verifications = verifications;
        this.check = check;
        this.cycles = cycles;
        this.audit = audit;
        this.clock = clock;
    }

    /** The points a finding may name: those of the items the verification is confined to, or all. */
    @Transactional(readOnly = true)
    public List<Point> nameable(RatingId rating) {
        Scheme scheme = cycles.scheme(rating.cycle());
        List<String> items = row(rating).items();
        return scheme.points().stream()
                .filter(point ->
                        items.isEmpty() || items.contains(scheme.itemOf(point).code()))
                .toList();
    }

    /**
     * Takes a finding.
     *
     * @param fields {@code finding} (the branch reads it), {@code point_1} to {@code point_5}, {@code proposal},
     *     {@code reason}
     */
    public Submission<Proposal> find(RatingId rating, Map<String, String> fields, Actor actor) {
        VerificationRow row = row(rating);
        FormFields form = new FormFields(fields);
        check.verifier(form, rating, actor);
        check.stage(form, row, Stage.FINDING);
        String text = form.required("finding", "核查结论", TEXT_LENGTH);
        StepCheck.withoutStar(form, "finding", text);
        List<String> points = form.slots("point_", SLOTS);
        checkPoints(form, rating, points);
        Optional<Proposal> proposal = form.choice("proposal", Proposal.class, "请选择“处理建议”");
        String reason = form.required("reason", "建议理由", REASON_LENGTH);
        boolean change = proposal.filter(Proposal.CHANGE::equals).isPresent();
        form.require(!change || !points.isEmpty(), "point_1", "建议调整时，请指明涉及的采分点");
        return form.unlessFaulty(() -> {
            add(rating, text, points, proposal.orElseThrow(), reason, actor);
            row.enter(Stage.COMMENT);
            audit.record(actor, "verification.found", rating.toString(), "提出核查结论");
            return proposal.orElseThrow();
        });
    }

    /** Takes what the branch says to the finding, in {@code comment}. */
    public Submission<Stage> comment(RatingId rating, Map<String, String> fields, Actor actor) {
        VerificationRow row = row(rating);
        FormFields form = new FormFields(fields);
        check.secretary(form, rating, actor);
        check.stage(form, row, Stage.COMMENT);
        String comment = form.required("comment", "支部意见", TEXT_LENGTH);
        return form.unlessFaulty(() -> {
            last(rating).comment(comment, actor.userId(), LocalDateTime.now(clock));
            row.enter(Stage.DECISION);
            audit.record(actor, "verification.commented", rating.toString(), "对核查结论反馈意见");
            return row.stage();
        });
    }

    /** Another verifier agrees or returns the finding: {@code decision}, {@code decision_reason}. */
    public Submission<Decision> decide(RatingId rating, Map<String, String> fields, Actor actor) {
        VerificationRow row = row(rating);
        FormFields form = new FormFields(fields);
        check.verifier(form, rating, actor);
        check.stage(form, row, Stage.DECISION);
        boolean own = findings.last(rating.cycle(), rating.branch())
                .filter(finding -> finding.foundBy().equals(actor.userId()))
                .isPresent();
        form.require(!own, "", "结论由本人提出，须由另一名核查人员复核");
        Optional<Decision> decision = form.choice("decision", Decision.class, "请选择“复核意见”");
        boolean returned = decision.filter(Decision.RETURNED::equals).isPresent();
        String reason = returned
                ? form.required("decision_reason", "退回理由", REASON_LENGTH)
                : form.optional("decision_reason", "说明", REASON_LENGTH);
        return form.unlessFaulty(() -> decide(row, rating, decision.orElseThrow(), reason, actor));
    }

    private Decision decide(VerificationRow row, RatingId rating, Decision decision, String reason, Actor actor) {
        last(rating).decide(decision, reason, actor.userId(), LocalDateTime.now(clock));
        if (decision == Decision.AGREED) {
            row.enter(Stage.FINISHED);
            audit.record(actor, "verification.agreed", rating.toString(), "复核同意，核查办结");
            verifications.finished(rating);
        } else {
            row.enter(Stage.FINDING);
            audit.record(actor, "verification.returned", rating.toString(), "退回核查结论");
        }
        return decision;
    }

    private void checkPoints(FormFields form, RatingId rating, List<String> points) {
        List<String> nameable = nameable(rating).stream().map(Point::code).toList();
        points.stream()
                .filter(point -> !nameable.contains(point))
                .forEach(point -> form.fault("point_1", "“" + point + "”不在本次核查的范围内"));
    }

    private void add(RatingId rating, String text, List<String> points, Proposal proposal, String reason, Actor actor) {
        int round = findings.of(rating.cycle(), rating.branch()).size() + 1;
        findings.save(new FindingRow(
                rating,
                new Finding(
                        round,
                        text,
                        points,
                        proposal,
                        reason,
                        actor.userId(),
                        LocalDateTime.now(clock),
                        null,
                        null,
                        null,
                        null)));
    }

    private FindingRow last(RatingId rating) {
        return findings.last(rating.cycle(), rating.branch()).orElseThrow();
    }

    private VerificationRow row(RatingId rating) {
        return rows.findById(VerificationRow.Key.of(rating)).orElseThrow();
    }
}
