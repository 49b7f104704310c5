package org.starbranch.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.Numbers;
import org.starbranch.member.MemberVeto.Confirmation;
import org.starbranch.member.MemberVeto.State;
import org.starbranch.organisation.Organisation;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * Decisions that keep a member from being rated. The office records what was decided, where and why, and another person of
 * it confirms the record; his branch is not touched (reading A11).
 */
@Service
@Transactional(readOnly = true)
public class MemberVetoes {

    private final MemberVetoRows vetoes;
    private final MemberRows members;
    private final MemberLists lists;
    private final Cycles cycles;
    private final Numbers numbers;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberVetoes(
            MemberVetoRows vetoes,
            MemberRows members,
            MemberLists lists,
            Cycles cycles,
            Numbers numbers,
            Organisation organisation,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.vetoes = vetoes;
        this.members = members;
        this.lists = lists;
        this.cycles = cycles;
        this.numbers = numbers;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public List<MemberVeto> of(RatingId branch) {
        return vetoes.of(branch);
    }

    /** One of a branch, which is known to exist. */
    public MemberVeto find(RatingId branch, String number) {
        return vetoes.of(branch).stream()
                .filter(veto -> veto.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of those in a cycle that still wait for the second person. */
    public List<String> undecided(String cycle) {
        return vetoes.undecided(cycle);
    }

    /** The codes of those who are not rated. */
    Set<String> held(RatingId branch, MemberRules rules) {
        int year = cycles.year(branch.cycle());
        return vetoes.of(branch).stream()
                .filter(veto -> veto.holds(rules.cutOff(veto.ground(), year).orElse(null)))
                .map(MemberVeto::member)
                .collect(Collectors.toSet());
    }

    /**
     * Records a decision: {@code member}, {@code ground}, {@code minute}, {@code decided_on}, {@code reason}, and for a ground
     * with a duration {@code from} and {@code to}.
     *
     * @return its number
     */
    @Transactional
    public Submission<String> record(RatingId branch, Map<String, String> typed, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以登记");
        }
        FormFields form = new FormFields(typed);
        Optional<MemberRules> rules = lists.rules(branch.cycle());
        Optional<Member> member = members.lock(branch)
                .flatMap(list -> list.find(form.text("member")))
                .filter(Member::isRated);
        Optional<VetoGround> ground = rules.flatMap(found -> found.findGround(form.text("ground")));
        form.require(isOpen(branch), "", "本年度结果已经认定，不能再登记");
        form.require(member.isPresent(), "member", "请选择党员");
        form.require(ground.isPresent(), "ground", "请选择情形");
        String minute = form.required("minute", "会议纪要编号", 60);
        Optional<LocalDate> decided = form.pastDay("decided_on", "决定日期", LocalDate.now(clock));
        String reason = form.required("reason", "事实和依据", 500);
        boolean lasts = ground.map(VetoGround::cutOff).isPresent();
        LocalDate from = lasts ? form.day("from").orElse(null) : null;
        LocalDate to = lasts ? form.day("to").orElse(null) : null;
        form.require(!lasts || from != null, "from", "请填写处分开始的日期");
        form.require(form.isBlank("to") || !isBackwards(from, to), "to", "结束日期应在开始日期之后，没有结束的留空");
        return form.unlessFaulty(() -> {
            MemberVeto veto = new MemberVeto(
                    numbers.next("DF", cycles.year(branch.cycle())),
                    member.orElseThrow().code(),
                    ground.orElseThrow().code(),
                    from,
                    to,
                    minute,
                    decided.orElseThrow(),
                    reason,
                    State.PROPOSED,
                    actor.userId(),
                    "");
            vetoes.insert(branch, veto);
            audit.record(
                    actor,
                    "member.veto-recorded",
                    branch.toString(),
                    "登记党员 " + veto.member() + " 不定星的决定 " + veto.number() + "，待他人确认");
            events.publishEvent(new MemberVeto.Recorded(branch, veto.number()));
            return veto.number();
        });
    }

    /**
     * Another person of the office holds the record against the paper.
     *
     * @param typed {@code decision} CONFIRMED or REJECTED, {@code note}, which must be there where it is rejected
     */
    @Transactional
    public Submission<Confirmation> confirm(RatingId branch, String number, Map<String, String> typed, Actor actor) {
        FormFields form = new FormFields(typed);
        MemberVeto veto = find(branch, number);
        form.require(actor.is(Role.OFFICE), "", "只有党委组织部可以确认");
        form.require(!actor.userId().equals(veto.recordedBy()), "", "登记人不能自己确认，须由他人确认");
        organisation.conflict(actor.userId(), branch.branch()).ifPresent(conflict -> form.fault("", conflict));
        Optional<Confirmation> decision = form.choice("decision", Confirmation.class, "请选择确认或不予确认");
        boolean confirmed = decision.filter(Confirmation.CONFIRMED::equals).isPresent();
        form.require(!confirmed || isOpen(branch), "decision", "本年度结果已经认定，不能再确认");
        String note = confirmed ? form.optional("note", "说明", 500) : form.required("note", "不予确认的理由", 500);
        State state = confirmed ? State.IN_FORCE : State.REJECTED;
        form.require(!form.isFaultless() || vetoes.confirm(number, state, actor.userId(), note), "", "这项决定已经办理");
        return form.unlessFaulty(() -> {
            audit.record(actor, "member.veto-confirmed", branch.toString(), "党员不定星的决定 " + number + "：" + state.title());
            events.publishEvent(new MemberVeto.Decided(branch));
            return decision.orElseThrow();
        });
    }

    /** Takes a decision back: {@code number}, {@code reason}. */
    @Transactional
    public Submission<String> revoke(RatingId branch, Map<String, String> typed, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以撤销");
        }
        FormFields form = new FormFields(typed);
        String reason = form.required("reason", "撤销的理由", 500);
        String number = form.text("number");
        form.require(!form.isFaultless() || vetoes.revoke(branch, number, actor.userId(), reason), "", "没有可以撤销的决定");
        return form.unlessFaulty(() -> {
            audit.record(actor, "member.veto-revoked", branch.toString(), "撤销不定星的决定 " + number);
            events.publishEvent(new MemberVeto.Decided(branch));
            return number;
        });
    }

    /** Until the year's results are recognised. */
    private boolean isOpen(RatingId branch) {
        return cycles.find(branch.cycle())
                .filter(cycle -> cycle.stage().compareTo(Stage.PROPOSAL) <= 0)
                .isPresent();
    }

    private static boolean isBackwards(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || to.isBefore(from);
    }
}
