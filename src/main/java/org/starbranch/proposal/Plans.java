package org.starbranch.proposal;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.proposal.Proposal.State;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.scoring.simulation.Simulation;
import org.starbranch.scoring.simulation.Simulation.Done;
import org.starbranch.scoring.simulation.Simulation.Level;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Keeps what the office found in the simulation, as the starting point of its proposal and nothing more. */
@Service
@Transactional(readOnly = true)
public class Plans {

    /** As many as anybody reads. */
    private static final int MOST = 50;

    private final PlanRows rows;
    private final ProposalRows proposals;
    private final ScoresOfCycle scores;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanRows rows,
            ProposalRows proposals,
            ScoresOfCycle scores,
            Cycles cycles,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.scores = scores;
        this.cycles = cycles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The plans of a cycle, the newest first. */
    public List<Plan> of(String cycle) {
        return rows.of(cycle);
    }

    /** What the preparation of the proposal starts from: the newest plan. */
    public Optional<Plan> startingPoint(String cycle) {
        return rows.of(cycle).stream().findFirst();
    }

    /**
     * Saves a plan until the proposal is prepared.
     *
     * @param form {@code name}, at most 60 characters and new in the cycle, and {@code note}
     * @param settings the settings, and {@code json} as they were sent
     */
    @Transactional
    public Submission<Plan> save(String cycle, Map<String, String> form, Settings settings, String json, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以保存方案");
        }
        if (cycles.hasRounds(cycle)) {
            return Submission.refused("这一评选没有评星建议环节，不保存起点");
        }
        Optional<State> state = proposals.lock(cycle).map(Proposal::state);
        if (state.filter(now -> now.compareTo(State.CLEAR) > 0).isPresent()) {
            return Submission.refused("建议已经提交，不能再保存起点：" + state.get().title());
        }
        List<Plan> before = rows.of(cycle);
        FormFields fields = new FormFields(form);
        String name = fields.required("name", "名称", 60);
        String note = fields.optional("note", "说明", 1000);
        fields.require(before.size() < MOST, "name", "一个年度最多保存 " + MOST + " 个方案");
        fields.require(before.stream().noneMatch(plan -> plan.name().equals(name)), "name", "已有同名的方案“" + name + "”");
        return fields.unlessFaulty(
                () -> keep(cycle, plan(cycle, before.size() + 1, name, note, settings, json, actor), actor));
    }

    private Plan plan(String cycle, int seq, String name, String note, Settings settings, String json, Actor actor) {
        Scheme scheme = cycles.scheme(cycle);
        return new Plan(
                seq,
                name,
                note,
                json,
                String.join("；", settings.described(scheme)),
                spread(cycle, scheme, settings),
                actor.userId(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    private Plan keep(String cycle, Plan plan, Actor actor) {
        rows.add(cycle, plan);
        audit.record(actor, "proposal.plan-saved", cycle, "保存试算方案“%s”作为建议的起点".formatted(plan.name()));
        events.publishEvent(new Plan.Saved(cycle));
        return plan;
    }

    /** What the settings would make of the scores as they stand. */
    private String spread(String cycle, Scheme scheme, Settings settings) {
        ScoresOfCycle.Scores now = scores.of(cycle);
        return !now.rated().isEmpty() && Simulation.of(scheme, now.rated(), now.roster(), settings) instanceof Done done
                ? done.levels().stream().map(Plans::words).collect(joining("，"))
                : "";
    }

    private static String words(Level level) {
        return level.star().title() + " " + level.holders().size() + " 个";
    }
}
