package org.starbranch.proposal;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.proposal.Proposal.State;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Takes the superior organ's review: the stars it changes, and further branches it wants verified (line 47). */
@Component
class SuperiorReview {

    private static final String AGREED = "同意学校建议";

    private final ProposalRows proposals;
    private final Positions positions;
    private final SuperiorPapers papers;
    private final RatingStars stars;
    private final Cycles cycles;
    private final AuditTrail audit;

    SuperiorReview(
            ProposalRows proposals,
            Positions positions,
            SuperiorPapers papers,
            RatingStars stars,
            Cycles cycles,
            AuditTrail audit) {
        this.proposals = proposals;
        this.positions = positions;
        this.papers = papers;
        this.stars = stars;
        this.cycles = cycles;
        this.audit = audit;
    }

    Submission<Proposal> record(String cycle, Map<String, String> fields, Actor actor) {
        Proposal proposal = proposals.lock(cycle).orElseThrow();
        if (!actor.is(Role.SUPERIOR)) {
            return Submission.refused("只有市委教育工委可以登记评审结果");
        }
        if (proposal.state() != State.SEALED) {
            return Submission.refused("现在没有待评审的建议：" + proposal.state().title());
        }
        Map<String, Position> now = positions.of(cycle, StarKind.QUOTA);
        FormFields form = new FormFields(fields);
        Paper paper = read(form, cycle, now);
        return form.unlessFaulty(() -> {
            accept(cycle, now, paper, actor);
            return proposal;
        });
    }

    private record Paper(String number, Map<String, StarDecision> changes, Set<String> samples) {}

    private Paper read(FormFields form, String cycle, Map<String, Position> now) {
        String number = form.required("paper_no", "文号", 100);
        StarDecisions lines = new StarDecisions(form, "changes", now, positions.starsOf(cycle));
        Map<String, StarDecision> changes = lines.read(form.optional("changes", "调整意见", 2000));
        changes.values().stream()
                .filter(change -> !change.isChange())
                .forEach(change -> form.fault("changes", change.branch() + "与学校建议相同，不必列出"));
        return new Paper(number, changes, samples(form, now));
    }

    private static Set<String> samples(FormFields form, Map<String, Position> now) {
        Set<String> samples = new LinkedHashSet<>();
        for (String code : TieVoting.codes(form.optional("samples", "抽查支部", 2000))) {
            Position position = now.get(code);
            if (position == null || !position.isRated()) {
                form.fault("samples", "“%s”不是参评的支部，不能抽查".formatted(code));
            } else if (!samples.add(code)) {
                form.fault("samples", "抽查支部“%s”重复".formatted(code));
            }
        }
        return samples;
    }

    private void accept(String cycle, Map<String, Position> now, Paper paper, Actor actor) {
        now.forEach((branch, position) -> {
            StarDecision change = paper.changes().get(branch);
            stars.record(
                    new RatingId(cycle, branch),
                    StarKind.SUPERIOR,
                    change == null ? position.present() : change.star(),
                    actor,
                    change == null ? AGREED : change.reason(),
                    paper.number());
        });
        papers.add(cycle, SuperiorPapers.REVIEW, paper.number(), actor.userId());
        papers.addSamples(cycle, paper.samples());
        proposals.enter(cycle, State.REVIEWED);
        cycles.enter(cycle, Stage.VERIFICATION);
        audit.record(actor, "proposal.reviewed", cycle, "上级评审完成，文号：" + paper.number());
    }
}
