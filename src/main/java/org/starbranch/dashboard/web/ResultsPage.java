package org.starbranch.dashboard.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.dashboard.Paged;
import org.starbranch.dashboard.Results;
import org.starbranch.dashboard.RoundsResults;
import org.starbranch.dashboard.YearResults;
import org.starbranch.shared.Actor;

/** The stars of a cycle, after release for everybody. */
@Controller
class ResultsPage {

    /** As many cycles as the choice of another year shows; older ones are found in the list of cycles. */
    private static final int YEARS = 10;

    private final Results results;
    private final RoundsResults rounds;
    private final Cycles cycles;

    ResultsPage(Results results, RoundsResults rounds, Cycles cycles) {
        this.rounds = rounds;
        this.results = results;
        this.cycles = cycles;
    }

    /** The newest results that the visitor may see. */
    @GetMapping("/results")
    String newest(Actor actor, Model model) {
        return results.newest(actor).map(cycle -> page(cycle, 1, actor, model)).orElseGet(() -> held(null, model));
    }

    @GetMapping("/cycles/{code}/results")
    String of(@PathVariable String code, @RequestParam(defaultValue = "1") String page, Actor actor, Model model) {
        return page(cycles.find(code).orElseThrow(PageNotFound.of(code)), PageNumber.of(page), actor, model);
    }

    private String page(Cycle cycle, int number, Actor actor, Model model) {
        if (cycles.hasRounds(cycle.code())) {
            model.addAttribute("cycle", cycle);
            model.addAttribute("rows", rounds.of(cycle, actor));
            return "rounds-results";
        }
        Optional<YearResults> found = results.find(cycle, actor, number);
        if (found.isEmpty()) {
            return held(cycle, model);
        }
        model.addAttribute("results", found.get());
        model.addAttribute("years", Paged.of(cycles.all(), 1, YEARS).rows());
        return "results";
    }

    private String held(@Nullable Cycle cycle, Model model) {
        model.addAttribute("cycle", cycle);
        model.addAttribute("years", Paged.of(cycles.all(), 1, YEARS).rows());
        return "results-held";
    }
}
