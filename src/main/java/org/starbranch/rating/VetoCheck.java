package org.starbranch.rating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.organisation.Organisation;
import org.starbranch.rating.Veto.Decision;
import org.starbranch.rating.Veto.Hearing;
import org.starbranch.rating.Veto.Revocation;
import org.starbranch.rating.Veto.State;
import org.starbranch.scheme.model.VetoGround.Scope;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;

/** What stands against each step of a veto; it is kept with the faults of the step's form. */
@Component
class VetoCheck {

    private static final int TEXT_LIMIT = 2000;
    private static final int REASON_LIMIT = 1000;
    private static final int MINUTE_LIMIT = 100;

    private final Cycles cycles;
    private final Organisation organisation;
    private final Sheets sheets;

    VetoCheck(Cycles cycles, Organisation organisation, Sheets sheets) {
        this.cycles = cycles;
        this.organisation = organisation;
        this.sheets = sheets;
    }

    /** Of the fields {@code text} and {@code evidence}. */
    void proposal(FormFields form, RatingId rating, String ground, List<Veto> others, Actor actor) {
        form.require(actor.is(Role.OFFICE), "", "只有党委组织部可以提出一票否决");
        conflict(form, actor, rating);
        Optional<Cycle> cycle = cycles.find(rating.cycle());
        form.require(cycle.isPresent(), "cycle", "没有这个评选年度");
        cycle.ifPresent(found -> ofCycle(form, found, rating, ground, others));
        words(form, "text", "事实依据", TEXT_LIMIT, "请写明否决的事实依据");
        form.optional("evidence", "佐证材料", REASON_LIMIT);
    }

    private void ofCycle(FormFields form, Cycle cycle, RatingId rating, String ground, List<Veto> others) {
        form.require(isOpen(cycle), "", "评星建议已经上报，不能再提出一票否决");
        form.require(cycles.entry(rating).filter(RosterEntry::isRated).isPresent(), "branch", "该支部不在本年度参评名册内");
        form.require(cycles.scheme(cycle.code()).findVetoGround(ground).isPresent(), "ground", "请选择方案规定的否决情形");
        boolean pending = others.stream()
                .anyMatch(veto -> veto.rating().equals(rating)
                        && veto.ground().equals(ground)
                        && (veto.isUndecided() || veto.isInForce()));
        form.require(!pending, "ground", "对该支部的同一否决事项已经在办或生效");
    }

    void hearing(FormFields form, Veto veto, Actor actor) {
        state(form, veto, State.PROPOSED);
        form.require(organisation.isSecretary(actor, veto.rating().branch()), "", "只有本支部书记可以陈述意见");
        Optional<Hearing> hearing = form.choice("hearing", Hearing.class, "请选择陈述意见或放弃陈述");
        if (hearing.filter(Hearing.STATEMENT::equals).isPresent()) {
            words(form, "statement", "支部的意见", TEXT_LIMIT, "请写明支部的意见");
        }
        form.refuseUnknown(Set.of("hearing", "statement")::contains);
    }

    void decision(FormFields form, Veto veto, Actor actor) {
        state(form, veto, State.HEARD);
        decider(form, veto, veto.proposedBy(), actor);
        Optional<Decision> decision = form.choice("decision", Decision.class, "请选择确认或不予确认");
        if (decision.filter(Decision.CONFIRMED::equals).isPresent()) {
            List<String> known =
                    scopes(veto.rating().cycle()).stream().map(Enum::name).toList();
            Optional<Scope> scope = form.choice("scope", known, "请确认否决的范围").map(Scope::valueOf);
            form.require(isOpen(cycles.cycle(veto.rating().cycle())), "decision", "评星建议已经上报，不能再确认否决");
            narrower(form, veto, scope, "scope", "考核评分已经提交，范围只能是整个评星；只改分值的请通过异议或核查");
        }
        words(form, "reason", "决定的理由", REASON_LIMIT, "请写明决定的理由");
        form.required("minute_number", "会议纪要编号", MINUTE_LIMIT);
        form.refuseUnknown(Set.of("decision", "scope", "reason", "minute_number")::contains);
    }

    /**
     * How far a veto on a branch may reach: never to one of its members, who has a procedure of his own (reading A11), and in a
     * cycle of rounds not to single points, which are not scored there one by one.
     */
    List<Scope> scopes(String cycle) {
        return cycles.hasRounds(cycle) ? List.of(Scope.RATING) : List.of(Scope.RATING, Scope.ITEM, Scope.POINT);
    }

    /** Of the field {@code reason}. */
    void revocation(FormFields form, Optional<Veto> veto, Actor actor) {
        form.require(actor.is(Role.OFFICE), "", "只有党委组织部可以提出撤销");
        form.require(veto.isPresent(), "number", "没有这个编号的一票否决");
        veto.ifPresent(found -> {
            conflict(form, actor, found.rating());
            state(form, found, State.IN_FORCE);
            form.require(!found.settled(), "", "本年度评星建议已经上报，不能在此撤销");
            narrower(form, found, Optional.ofNullable(found.scope()), "", "该分值已按 0 分计入考核评分，请通过异议改正");
        });
        words(form, "reason", "撤销的理由", REASON_LIMIT, "请写明撤销的理由");
    }

    void revocationDecision(FormFields form, Veto veto, String proposer, Actor actor) {
        state(form, veto, State.REVOCATION_PROPOSED);
        decider(form, veto, proposer, actor);
        form.choice("decision", Revocation.class, "请选择撤销或维持");
        form.required("minute_number", "会议纪要编号", MINUTE_LIMIT);
        form.refuseUnknown(Set.of("decision", "minute_number")::contains);
    }

    /** A narrower scope works through the assessor's sheet, so it can neither begin nor end once that is there. */
    private void narrower(FormFields form, Veto veto, Optional<Scope> scope, String field, String message) {
        boolean wide = scope.filter(found -> found != Scope.RATING).isEmpty();
        form.require(wide || sheets.of(veto.rating()).revision(Sheets.ASSESSOR) == 0, field, message);
    }

    private void decider(FormFields form, Veto veto, String proposer, Actor actor) {
        form.require(actor.is(Role.PARTY_COMMITTEE), "", "只有党委会成员可以决定");
        form.require(!actor.userId().equals(proposer), "", "提出人不能自己确认，须由他人决定");
        conflict(form, actor, veto.rating());
    }

    private void conflict(FormFields form, Actor actor, RatingId rating) {
        organisation.conflict(actor.userId(), rating.branch()).ifPresent(text -> form.fault("", text));
    }

    private static void state(FormFields form, Veto veto, State expected) {
        form.require(veto.state() == expected, "", "该否决事项现在是“" + veto.state().title() + "”，不能办理这一步");
    }

    private static void words(FormFields form, String field, String label, int longest, String missing) {
        form.require(!form.isBlank(field), field, missing);
        form.optional(field, label, longest);
    }

    private static boolean isOpen(Cycle cycle) {
        return cycle.stage().compareTo(Cycle.Stage.PROPOSAL) <= 0;
    }
}
