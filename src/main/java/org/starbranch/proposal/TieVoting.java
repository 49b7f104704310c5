package org.starbranch.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.organisation.Organisation;
import org.starbranch.proposal.Proposal.State;
import org.starbranch.scoring.Allocation.Tie;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Takes the Party committee's vote on the highest open tie (reading Z9). */
@Component
class TieVoting {

    private final ProposalRows proposals;
    private final Calculations calculations;
    private final TieVotes votes;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    TieVoting(
            ProposalRows proposals,
            Calculations calculations,
            TieVotes votes,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.calculations = calculations;
        this.votes = votes;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    Submission<TieVote> record(String cycle, Map<String, String> fields, Actor actor) {
        Proposal proposal = proposals.lock(cycle).orElseThrow();
        if (!actor.is(Role.PARTY_COMMITTEE)) {
            return Submission.refused("只有党委会可以登记表决结果");
        }
        if (proposal.state() != State.TIED) {
            return Submission.refused("现在没有待表决的并列");
        }
        Tie tie = calculations.of(proposal).ties().get(0);
        FormFields form = new FormFields(fields);
        TieVote vote = read(form, tie, actor);
        return form.unlessFaulty(() -> accept(proposal, vote, actor));
    }

    private TieVote read(FormFields form, Tie tie, Actor actor) {
        List<String> order = order(form, tie);
        Meeting meeting = Meeting.read(form, LocalDate.now(clock));
        meeting.requirePassed(form);
        tie.branches().stream()
                .filter(branch -> organisation.conflict(actor.userId(), branch).isPresent())
                .forEach(branch -> form.fault("", "您属于并列的支部" + branch + "，应当回避，请由其他党委委员登记"));
        return new TieVote(tie.star(), tie.places(), order, meeting, actor.userId());
    }

    private static List<String> order(FormFields form, Tie tie) {
        List<String> order = codes(form.required("order", "表决排序", 8000));
        Set<String> seen = new HashSet<>();
        for (String code : order) {
            if (!tie.branches().contains(code)) {
                form.fault("order", "“%s”不在本次并列的支部中".formatted(code));
            } else if (!seen.add(code)) {
                form.fault("order", "“%s”重复".formatted(code));
            }
        }
        boolean enough = order.isEmpty() || seen.size() >= tie.places();
        form.require(enough, "order", "还剩%d个名额，至少要排出%d个支部".formatted(tie.places(), tie.places()));
        return order;
    }

    /** Branch codes as people separate them on a line. */
    static List<String> codes(String text) {
        return Arrays.stream(text.split("[，,、;；\\s\\u3000]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private TieVote accept(Proposal proposal, TieVote vote, Actor actor) {
        votes.add(proposal.cycle(), proposal.run(), vote);
        audit.record(
                actor,
                "proposal.tie-voted",
                proposal.cycle(),
                "登记并列表决，会议纪要：" + vote.meeting().minuteNo());
        return vote;
    }
}
