package org.starbranch.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;

/** What stands against each step of a veto, every fault at once. */
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

    List<Fault> proposal(RatingId rating, Veto.Claim claim, List<Veto> others, Actor actor) {
        Faults faults = new Faults();
        faults.unless(actor.is(Role.OFFICE), "", "只有党委组织部可以提出一票否决");
        conflict(faults, actor, rating);
        Optional<Cycle> cycle = cycles.find(rating.cycle());
        faults.unless(cycle.isPresent(), "cycle", "没有这个评选年度");
        cycle.ifPresent(found -> ofCycle(faults, found, rating, claim.ground(), others));
        text(faults, "text", claim.facts(), TEXT_LIMIT, "请写明否决的事实依据");
        faults.unless(claim.evidence().length() <= REASON_LIMIT, "evidence", "佐证材料最多 1000 字");
        return faults.all();
    }

    private void ofCycle(Faults faults, Cycle cycle, RatingId rating, String ground, List<Veto> others) {
        faults.unless(isOpen(cycle), "", "评星建议已经上报，不能再提出一票否决");
        faults.unless(cycles.entry(rating).filter(RosterEntry::isRated).isPresent(), "branch", "该支部不在本年度参评名册内");
        faults.unless(cycles.scheme(cycle.code()).findVetoGround(ground).isPresent(), "ground", "请选择方案规定的否决情形");
        boolean pending = others.stream()
                .anyMatch(veto -> veto.rating().equals(rating)
                        && veto.ground().equals(ground)
                        && (veto.isUndecided() || veto.isInForce()));
        faults.unless(!pending, "ground", "对该支部的同一否决事项已经在办或生效");
    }

    List<Fault> hearing(Veto veto, SheetFields fields, Actor actor) {
        Faults faults = new Faults();
        state(faults, veto, State.PROPOSED);
        faults.unless(organisation.isSecretary(actor, veto.rating().branch()), "", "只有本支部书记可以陈述意见");
        boolean chosen = isOne(Hearing.values(), fields.text("hearing"));
        faults.unless(chosen, "hearing", "请选择陈述意见或放弃陈述");
        if (fields.text("hearing").equals(Hearing.STATEMENT.name())) {
            text(faults, "statement", fields.text("statement"), TEXT_LIMIT, "请写明支部的意见");
        }
        faults.addAll(fields.unknownBeside(Set.of("hearing", "statement")));
        return faults.all();
    }

    List<Fault> decision(Veto veto, SheetFields fields, Actor actor) {
        Faults faults = new Faults();
        state(faults, veto, State.HEARD);
        decider(faults, veto, veto.proposedBy(), actor);
        boolean confirms = fields.text("decision").equals(Decision.CONFIRMED.name());
        faults.unless(isOne(Decision.values(), fields.text("decision")), "decision", "请选择确认或不予确认");
        if (confirms) {
            faults.unless(isOne(Scope.values(), fields.text("scope")), "scope", "请确认否决的范围");
            faults.unless(isOpen(cycles.cycle(veto.rating().cycle())), "decision", "评星建议已经上报，不能再确认否决");
            narrower(faults, veto, fields.text("scope"), "scope", "考核评分已经提交，范围只能是整个评星；只改分值的请通过异议或核查");
        }
        text(faults, "reason", fields.text("reason"), REASON_LIMIT, "请写明决定的理由");
        text(faults, "minute_number", fields.text("minute_number"), MINUTE_LIMIT, "请填写会议纪要编号");
        faults.addAll(fields.unknownBeside(Set.of("decision", "scope", "reason", "minute_number")));
        return faults.all();
    }

    List<Fault> revocation(Optional<Veto> veto, String reason, Actor actor) {
        Faults faults = new Faults();
        faults.unless(actor.is(Role.OFFICE), "", "只有党委组织部可以提出撤销");
        faults.unless(veto.isPresent(), "number", "没有这个编号的一票否决");
        veto.ifPresent(found -> {
            conflict(faults, actor, found.rating());
            state(faults, found, State.IN_FORCE);
            faults.unless(!found.settled(), "", "本年度评星建议已经上报，不能在此撤销");
            narrower(faults, found, String.valueOf(found.scope()), "", "该分值已按 0 分计入考核评分，请通过异议改正");
        });
        text(faults, "reason", reason, REASON_LIMIT, "请写明撤销的理由");
        return faults.all();
    }

    List<Fault> revocationDecision(Veto veto, String proposer, SheetFields fields, Actor actor) {
        Faults faults = new Faults();
        state(faults, veto, State.REVOCATION_PROPOSED);
        decider(faults, veto, proposer, actor);
        faults.unless(isOne(Revocation.values(), fields.text("decision")), "decision", "请选择撤销或维持");
        text(faults, "minute_number", fields.text("minute_number"), MINUTE_LIMIT, "请填写会议纪要编号");
        faults.addAll(fields.unknownBeside(Set.of("decision", "minute_number")));
        return faults.all();
    }

    /** A narrower scope works through the assessor's sheet, so it can neither begin nor end once that is there. */
    private void narrower(Faults faults, Veto veto, String scope, String field, String message) {
        boolean narrow = isOne(Scope.values(), scope) && !scope.equals(Scope.RATING.name());
        faults.unless(!narrow || sheets.revision(veto.rating(), Sheets.ASSESSOR) == 0, field, message);
    }

    private void decider(Faults faults, Veto veto, String proposer, Actor actor) {
        faults.unless(actor.is(Role.PARTY_COMMITTEE), "", "只有党委会成员可以决定");
        faults.unless(!actor.userId().equals(proposer), "", "提出人不能自己确认，须由他人决定");
        conflict(faults, actor, veto.rating());
    }

    private void conflict(Faults faults, Actor actor, RatingId rating) {
        organisation.conflict(actor.userId(), rating.branch()).ifPresent(text -> faults.unless(false, "", text));
    }

    private static void state(Faults faults, Veto veto, State expected) {
        faults.unless(veto.state() == expected, "", "该否决事项现在是“" + veto.state().title() + "”，不能办理这一步");
    }

    private static void text(Faults faults, String field, String text, int limit, String missing) {
        faults.unless(!text.isBlank(), field, missing);
        faults.unless(text.strip().length() <= limit, field, "文字最多 %d 字".formatted(limit));
    }

    private static boolean isOpen(Cycle cycle) {
        return cycle.stage().compareTo(Cycle.Stage.PROPOSAL) <= 0;
    }

    private static boolean isOne(Enum<?>[] values, String text) {
        return Stream.of(values).anyMatch(value -> value.name().equals(text));
    }

    /** The faults found so far. */
    private static final class Faults {

        private final List<Fault> found = new ArrayList<>();

        void unless(boolean holds, String field, String message) {
            if (!holds) {
                found.add(new Fault(field, message));
            }
        }

        void addAll(List<Fault> faults) {
            found.addAll(faults);
        }

        List<Fault> all() {
            return List.copyOf(found);
        }
    }
}
