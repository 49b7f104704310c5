package org.starbranch.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.Numbers;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Decisions that keep a member from being rated. The office records what was decided, where and why; nothing follows alone. */
@Service
@Transactional(readOnly = true)
public class MemberVetoes {

    private final MemberVetoRows vetoes;
    private final MemberRows members;
    private final MemberLists lists;
    private final Cycles cycles;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    MemberVetoes(
            MemberVetoRows vetoes,
            MemberRows members,
            MemberLists lists,
            Cycles cycles,
            Numbers numbers,
            AuditTrail audit,
            Clock clock) {
        this.vetoes = vetoes;
        this.members = members;
        this.lists = lists;
        this.cycles = cycles;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    public List<MemberVeto> of(RatingId branch) {
        return vetoes.of(branch);
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
            String number = numbers.next("DF", cycles.year(branch.cycle()));
            String code = member.orElseThrow().code();
            LocalDate on = decided.orElseThrow();
            vetoes.insert(
                    branch,
                    new MemberVeto(number, code, ground.orElseThrow().code(), from, to, minute, on, reason, false, ""),
                    actor.userId());
            audit.record(actor, "member.vetoed", branch.toString(), "登记党员 " + code + " 不定星的决定 " + number);
            return number;
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
            return number;
        });
    }

    private static boolean isBackwards(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || to.isBefore(from);
    }
}
