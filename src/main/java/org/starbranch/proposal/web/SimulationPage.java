package org.starbranch.proposal.web;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.PublishedVersion;
import org.starbranch.scheme.Schemes;

/** The office's simulator. The page keeps what is typed, the server calculates; who may open it is said at the door. */
@Controller
class SimulationPage {

    /** As many cycles as the choice of a source shows. */
    private static final int CYCLES = 10;

    private final Schemes schemes;
    private final Cycles cycles;

    SimulationPage(Schemes schemes, Cycles cycles) {
        this.schemes = schemes;
        this.cycles = cycles;
    }

    @GetMapping("/simulation")
    String page(Model model) {
        List<Cycle> years = cycles.all().stream().limit(CYCLES).toList();
        model.addAttribute("schemes", newest(schemes.all()));
        model.addAttribute("cycles", years);
        model.addAttribute("proposing", proposing(years));
        model.addAttribute(
                "chosen", years.stream().findFirst().map(Cycle::schemeCode).orElse(""));
        return "simulation";
    }

    /** The cycles that lead to a proposal of stars; only they have a starting point to keep. */
    private Set<String> proposing(List<Cycle> years) {
        return years.stream()
                .map(Cycle::code)
                .filter(code -> !cycles.hasRounds(code))
                .collect(toSet());
    }

    /** One line for each scheme; they come with the newest version first. */
    private static List<PublishedVersion> newest(List<PublishedVersion> versions) {
        Map<String, PublishedVersion> newest = new LinkedHashMap<>();
        versions.forEach(version -> newest.putIfAbsent(version.code(), version));
        return List.copyOf(newest.values());
    }
}
