package org.starbranch.webapps.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.dashboard.Boards;
import org.starbranch.dashboard.CycleStep;
import org.starbranch.dashboard.Results;
import org.starbranch.dashboard.Sight;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.workflow.access.ReadyFilters;

/** The first page: what waits for the visitor, and what comes next where nothing does. */
@Controller
class HomePage {

    /** Tasks shown here; the others are in the Tasklist. */
    private static final int SHOWN = 10;

    private final WaitingTasks tasks;
    private final ReadyFilters lists;
    private final Cycles cycles;
    private final Boards boards;
    private final Results results;
    private final Sight sight;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HomePage(
            WaitingTasks tasks,
            ReadyFilters lists,
            Cycles cycles,
            Boards boards,
            Results results,
            Sight sight,
            WorkingCalendar calendar,
            Clock clock) {
        this.tasks = tasks;
        this.lists = lists;
        this.cycles = cycles;
        this.boards = boards;
        this.results = results;
        this.sight = sight;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        List<WaitingTask> waiting = tasks.first(actor, SHOWN + 1);
        model.addAttribute("tasks", waiting.stream().limit(SHOWN).toList());
        model.addAttribute("mine", lists.idOf(ReadyFilters.MINE));
        model.addAttribute("offered", lists.idOf(ReadyFilters.OFFERED));
        model.addAttribute("more", waiting.size() > SHOWN);
        model.addAttribute("roles", roles(actor));
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("audits", actor.isAny(Role.AUDITOR, Role.AUDIT_ADMINISTRATOR));
        model.addAttribute("guards", actor.is(Role.SECURITY_ADMINISTRATOR));
        model.addAttribute("follows", sight.ofAllBranches(actor));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("nextYearKnown", calendar.knows(today.getYear() + 1));
        cycles.all().stream().findFirst().ifPresent(cycle -> ofCycle(cycle, actor, model));
        return "home";
    }

    private void ofCycle(Cycle cycle, Actor actor, Model model) {
        List<CycleStep> steps = boards.steps(cycle);
        model.addAttribute("cycle", cycle);
        model.addAttribute("next", next(steps).orElse(null));
        Scheme scheme = cycles.scheme(cycle.code());
        model.addAttribute("ballots", scheme.sheets().stream().anyMatch(sheet -> sheet.raters() == RaterRule.BALLOT));
        model.addAttribute("members", scheme.findAbout(Subject.MEMBER).isPresent());
        model.addAttribute("vetoes", cycle.stage().compareTo(Stage.PROPOSAL) <= 0);
        model.addAttribute("notice", results.isOnNotice(cycle));
        sight.ownBranch(actor)
                .flatMap(own -> boards.row(new RatingId(cycle.code(), own)))
                .ifPresent(row -> model.addAttribute("own", row));
    }

    /** The step that the cycle is at; empty where the cycle is closed. */
    private static Optional<CycleStep> next(List<CycleStep> steps) {
        return steps.stream()
                .filter(step -> step.place() == CycleStep.Place.NOW)
                .findFirst();
    }

    private static List<String> roles(Actor actor) {
        return Arrays.stream(Role.values()).filter(actor::is).map(Role::title).toList();
    }
}
