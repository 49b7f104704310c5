package org.starbranch.proposal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.SchemeVersion;
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
        model.addAttribute(
                "chosen", years.stream().findFirst().map(Cycle::schemeCode).orElse(""));
        return "simulation";
    }

    /** One line for each scheme; they come with the newest version first. */
    private static List<SchemeVersion> newest(List<SchemeVersion> versions) {
        Map<String, SchemeVersion> newest = new LinkedHashMap<>();
        versions.forEach(version -> newest.putIfAbsent(version.code(), version));
        return List.copyOf(newest.values());
    }
}
