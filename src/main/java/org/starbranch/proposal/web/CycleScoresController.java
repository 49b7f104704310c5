package org.starbranch.proposal.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.cycle.Cycles;
import org.starbranch.proposal.Plan;
import org.starbranch.proposal.Plans;
import org.starbranch.proposal.ScoresOfCycle;
import org.starbranch.proposal.ScoresOfCycle.Scores;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.simulation.CycleScores;
import org.starbranch.scoring.simulation.Entry;
import org.starbranch.scoring.simulation.Rated;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Visibility;
import org.starbranch.shared.web.Answers;
import org.starbranch.shared.web.Body;

/** What the office takes from a cycle into the simulation, and what it keeps of it for its proposal. */
@RestController
@RequestMapping("/api/cycles/{code}")
class CycleScoresController {

    private final Cycles cycles;
    private final ScoresOfCycle scores;
    private final CycleScores rounds;
    private final Plans plans;
    private final Visibility visibility;

    CycleScoresController(Cycles cycles, ScoresOfCycle scores, CycleScores rounds, Plans plans, Visibility visibility) {
        this.cycles = cycles;
        this.scores = scores;
        this.rounds = rounds;
        this.plans = plans;
        this.visibility = visibility;
    }

    /** The scores as they stand; branches that are not finished are named and count in the roster. */
    @GetMapping("/simulation")
    ResponseEntity<Object> scores(
            @PathVariable String code, @RequestParam(defaultValue = "") String subject, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Answers.forbidden("只有党委组织部可以模拟名额");
        }
        if (cycles.find(code).isEmpty() || !visibility.seesStars(actor, code)) {
            return Answers.notFound("没有这个年度评选");
        }
        Scheme scheme = cycles.scheme(code);
        return Rated.of(scheme, subject.isEmpty() ? Rated.code(scheme.subject()) : subject)
                .<ResponseEntity<Object>>map(rated -> ResponseEntity.ok(view(code, rated)))
                .orElseGet(() -> Answers.notFound("方案不评这一对象"));
    }

    private ScoresView view(String cycle, Rated rated) {
        if (cycles.hasRounds(cycle)) {
            CycleScores.Scores now = rounds.of(cycle, rated.scheme().subject());
            return ScoresView.of(rated, now.names().size(), now.entries(), now.names());
        }
        Scores now = scores.of(cycle);
        List<Entry> entries = now.rated().stream().map(Entry::of).toList();
        return ScoresView.of(rated, now.roster(), entries, now.names());
    }

    @GetMapping("/plans")
    ResponseEntity<Object> plans(@PathVariable String code, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Answers.forbidden("只有党委组织部可以查看试算方案");
        }
        return cycles.find(code)
                .<ResponseEntity<Object>>map(cycle -> ResponseEntity.ok(
                        plans.of(code).stream().map(PlanView::of).toList()))
                .orElseGet(() -> Answers.notFound("没有这个年度评选"));
    }

    /** Saves {@code name}, {@code note} and {@code settings} as the starting point of the proposal; 201 with the plan. */
    @PostMapping("/plans")
    ResponseEntity<Object> save(@PathVariable String code, @RequestBody JsonNode json, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Answers.forbidden("只有党委组织部可以保存试算方案");
        }
        if (cycles.find(code).isEmpty()) {
            return Answers.notFound("没有这个年度评选");
        }
        Body body = Body.of(json);
        body.only(Set.of("name", "note", "settings"));
        Settings settings = new SettingsRequest(cycles.scheme(code), body.object("settings", "设置")).read();
        Map<String, String> form = Map.of("name", body.text("name", "名称"), "note", body.raw("note"));
        settings.faults(cycles.scheme(code), cycles.cycle(code).rosterSize())
                .forEach(fault -> body.fault("settings." + fault.field(), fault.message()));
        return body.faults().isEmpty()
                ? Answers.of(
                        plans.save(code, form, settings, json.path("settings").toString(), actor),
                        plan -> ResponseEntity.status(HttpStatus.CREATED).body(PlanView.of(plan)))
                : Answers.refused(body.faults());
    }

    /**
     * The scores of a cycle.
     *
     * @param open branches without a total yet
     */
    record ScoresView(String scheme, String subject, int roster, List<BranchView> branches, List<OpenView> open) {

        static ScoresView of(Rated rated, int roster, List<Entry> entries, Map<String, String> names) {
            Map<String, String> open = new LinkedHashMap<>(names);
            entries.forEach(entry -> open.remove(entry.code()));
            return new ScoresView(
                    rated.family().code(),
                    Rated.code(rated.scheme().subject()),
                    roster,
                    entries.stream()
                            .map(entry -> BranchView.of(names.getOrDefault(entry.code(), ""), entry))
                            .toList(),
                    open.entrySet().stream()
                            .map(branch -> new OpenView(branch.getKey(), branch.getValue()))
                            .toList());
        }
    }

    record OpenView(String code, String name) {}

    record PlanView(int number, String name, String note, String described, String spread, String by, String at) {

        static PlanView of(Plan plan) {
            return new PlanView(
                    plan.seq(),
                    plan.name(),
                    plan.note(),
                    plan.described(),
                    plan.spread(),
                    plan.actor(),
                    plan.at().toString());
        }
    }
}
