package org.starbranch.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.member.Member.Exemption;
import org.starbranch.member.ballot.BallotBox;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.BoxPlan;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Who is rated: the secretary names the members, the office decides on exemptions and opens the branch's ballot. */
@Service
@Transactional(readOnly = true)
public class MemberLists {

    private static final String FIELD = "members";

    private final MemberRows rows;
    private final MemberVetoRows vetoes;
    private final Ballots ballots;
    private final Cycles cycles;
    private final MemberSight sight;
    private final AuditTrail audit;

    MemberLists(
            MemberRows rows,
            MemberVetoRows vetoes,
            Ballots ballots,
            Cycles cycles,
            MemberSight sight,
            AuditTrail audit) {
        this.rows = rows;
        this.vetoes = vetoes;
        this.ballots = ballots;
        this.cycles = cycles;
        this.sight = sight;
        this.audit = audit;
    }

    /** What the cycle's scheme says of members; empty where there is no such cycle, or it says nothing. */
    public Optional<MemberRules> rules(String cycle) {
        return cycles.find(cycle).flatMap(found -> MemberRules.of(cycles.scheme(cycle)));
    }

    public Optional<MemberList> find(RatingId branch) {
        return rows.find(branch);
    }

    /** The box of the branch's members. */
    public Optional<BallotBox> box(RatingId branch) {
        return rules(branch.cycle())
                .flatMap(rules -> ballots.find(
                        branch.cycle(),
                        BoxPlan.Kind.MEMBER,
                        branch.branch(),
                        rules.ballot().code()));
    }

    /**
     * Puts the list that the secretary typed or pasted, in the field {@code members}, in the place of the one before.
     *
     * @return how many members it has
     */
    @Transactional
    public Submission<Integer> record(RatingId branch, Map<String, String> typed, Actor actor) {
        FormFields form = new FormFields(typed);
        if (!sight.ofSecretary(actor, branch.branch())) {
            return Submission.refused("只有本支部书记可以填写党员名单");
        }
        List<Member> members = TypedMembers.read(form, FIELD);
        rows.lock(branch);
        form.require(isOpen(branch), "", "测评或评分已经开始，名单不能再改");
        boolean applies = members.stream().anyMatch(Member::waitsForTheOffice);
        form.require(
                !applies
                        || rules(branch.cycle()).flatMap(MemberRules::exemption).isPresent(),
                FIELD,
                "本方案没有暂不列入的规定，请不要填写理由");
        return form.unlessFaulty(() -> {
            rows.replace(branch, members, actor.userId());
            audit.record(actor, "member.listed", branch.toString(), "填写党员名单，共 " + members.size() + " 名");
            return members.size();
        });
    }

    /** The office's word on an application: {@code member}, and {@code decision} GRANTED or REFUSED. */
    @Transactional
    public Submission<Exemption> decide(RatingId branch, Map<String, String> typed, Actor actor) {
        FormFields form = new FormFields(typed);
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以审批");
        }
        Optional<Member> member = rows.lock(branch).flatMap(list -> list.find(form.text("member")));
        form.require(member.filter(Member::waitsForTheOffice).isPresent(), "", "这项申请已经办理");
        Optional<Exemption> decision = form.choice("decision", Exemption.class)
                .filter(word -> word == Exemption.GRANTED || word == Exemption.REFUSED);
        form.require(decision.isPresent(), "decision", "请选择批准或不批准");
        return form.unlessFaulty(() -> {
            rows.exempt(branch, member.orElseThrow().code(), decision.orElseThrow());
            audit.record(
                    actor,
                    "member.exemption-decided",
                    branch.toString(),
                    "党员 %s：%s"
                            .formatted(
                                    member.orElseThrow().code(),
                                    decision.orElseThrow().title()));
            return decision.orElseThrow();
        });
    }

    /** Opens the ballot of the branch's rated members, a question each. */
    @Transactional
    public Submission<String> openBallot(RatingId branch, Actor actor) {
        Optional<MemberRules> rules = rules(branch.cycle());
        Optional<MemberList> list = rows.lock(branch);
        if (rules.isEmpty() || list.isEmpty() || list.get().rated().isEmpty()) {
            return Submission.refused("还没有党员名单");
        }
        if (list.get().waitsForTheOffice()) {
            return Submission.refused("还有暂不列入的申请没有办理");
        }
        return ballots.open(plan(branch, rules.get(), list.get()), actor);
    }

    private BoxPlan plan(RatingId branch, MemberRules rules, MemberList list) {
        String name = cycles.entry(branch).map(RosterEntry::name).orElse(branch.branch());
        List<String> aspects = rules.aspects();
        return new BoxPlan(
                branch.cycle(),
                BoxPlan.Kind.MEMBER,
                branch.branch(),
                rules.ballot().code(),
                name + rules.ballot().name(),
                aspects.isEmpty() ? "" : "请对照：" + String.join("、", aspects) + "。本人和不了解的可以不填。",
                rules.ballot().minimum(),
                rules.questions(list));
    }

    private boolean isOpen(RatingId branch) {
        return box(branch).isEmpty()
                && !rows.isScored(branch)
                && vetoes.of(branch).isEmpty()
                && rules(branch.cycle()).isPresent()
                && cycles.entry(branch).filter(RosterEntry::isRated).isPresent();
    }
}
