package org.starbranch.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.organisation.Organisation;
import org.starbranch.review.Decision.Kind;
import org.starbranch.review.ExemptionRequest.Answer;
import org.starbranch.scheme.model.Exemption;
import org.starbranch.scheme.model.Subject;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Branches apply not to be rated, once in a year; the office decides before it settles the roster (reading A19). */
@Service
@Transactional(readOnly = true)
public class ExemptionRequests {

    private static final int LONGEST = 500;
    private static final int LONGEST_NUMBER = 100;

    private final Decisions decisions;
    private final Cycles cycles;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;

    ExemptionRequests(Decisions decisions, Cycles cycles, Organisation organisation, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.cycles = cycles;
        this.organisation = organisation;
        this.events = events;
    }

    /** The grounds on which a branch may apply now; none where the scheme knows none or the roster is settled. */
    public List<Exemption> grounds(String cycle) {
        return !cycles.hasRounds(cycle) || isSettled(decisions.of(cycle))
                ? List.of()
                : cycles.scheme(cycle).exemptions().stream()
                        .filter(ground -> ground.subject() == Subject.BRANCH)
                        .toList();
    }

    /**
     * Takes an application.
     *
     * @param form {@code ground} and {@code reason}
     */
    @Transactional
    public Submission<ExemptionRequest> apply(RatingId branch, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        List<String> grounds =
                grounds(branch.cycle()).stream().map(Exemption::code).toList();
        fields.require(organisation.isSecretary(actor, branch.branch()), "", "只有本支部书记可以申请");
        fields.require(!grounds.isEmpty(), "", "现在不能申请暂不列入：方案没有规定，或者参评名册已经确定");
        fields.require(
                cycles.entry(branch).filter(RosterEntry::isRated).isPresent()
                        && find(branch).isEmpty(),
                "",
                "本支部不在参评名册内，或者已经申请过");
        Optional<String> ground = fields.choice("ground", grounds, "请选择情形");
        String reason = fields.required("reason", "申请理由", LONGEST);
        return fields.unlessFaulty(() -> {
            decisions.addFirst(
                    branch.cycle(), Kind.APPLICATION, branch.branch(), ground.orElseThrow(), reason, "", actor);
            events.publishEvent(new ExemptionRequest.Made(branch));
            return find(branch).orElseThrow();
        });
    }

    /**
     * The office decides.
     *
     * @param form {@code decision} GRANTED or REFUSED, {@code reason_given} where it is refused, {@code approval_no} where granted
     */
    @Transactional
    public Submission<Answer> decide(RatingId branch, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以审批");
        organisation.conflict(actor.userId(), branch.branch()).ifPresent(conflict -> fields.fault("", conflict));
        Optional<ExemptionRequest> request =
                find(branch).filter(found -> found.answer().isEmpty());
        fields.require(request.isPresent(), "", "没有待审批的申请");
        Optional<Answer> answer = fields.choice("decision", Answer.class, "请选择批准或不批准");
        boolean granted = answer.filter(Answer.GRANTED::equals).isPresent();
        fields.require(!granted || !isSettled(decisions.of(branch.cycle())), "decision", "参评名册已经确定，不能再批准");
        String number = granted
                ? fields.required("approval_no", "批准文号", LONGEST_NUMBER)
                : fields.optional("approval_no", "批准文号", LONGEST_NUMBER);
        String reason = granted
                ? fields.optional("reason_given", "审批意见", LONGEST)
                : fields.required("reason_given", "不批准的理由", LONGEST);
        return fields.unlessFaulty(() -> {
            String outcome = answer.orElseThrow().name();
            decisions.addFirst(branch.cycle(), Kind.EXEMPTION, branch.branch(), outcome, reason, number, actor);
            if (granted) {
                cycles.exempt(
                        branch.cycle(), branch.branch(), request.orElseThrow().reason(), actor);
            }
            return answer.orElseThrow();
        });
    }

    public Optional<ExemptionRequest> find(RatingId branch) {
        return of(branch.cycle()).stream()
                .filter(request -> request.branch().equals(branch))
                .findFirst();
    }

    /** Every application of a year, by branch. */
    public List<ExemptionRequest> of(String cycle) {
        List<Decision> decided = decisions.of(cycle);
        Map<String, String> answers = Decisions.outcomes(decided, Kind.EXEMPTION);
        Map<String, String> names = new HashMap<>();
        cycles.roster(cycle).forEach(entry -> names.put(entry.branch(), entry.name()));
        return decided.stream()
                .filter(decision -> decision.kind() == Kind.APPLICATION)
                .map(applied -> new ExemptionRequest(
                        new RatingId(cycle, applied.subject()),
                        names.getOrDefault(applied.subject(), applied.subject()),
                        applied.outcome(),
                        groundName(cycle, applied.outcome()),
                        applied.reason(),
                        Optional.ofNullable(answers.get(applied.subject())).map(Answer::valueOf)))
                .toList();
    }

    static boolean isSettled(List<Decision> decisions) {
        return decisions.stream().anyMatch(decision -> decision.kind() == Kind.ROSTER);
    }

    private String groundName(String cycle, String code) {
        return cycles.scheme(cycle).exemptions().stream()
                .filter(ground -> ground.code().equals(code))
                .map(Exemption::name)
                .findFirst()
                .orElse(code);
    }
}
