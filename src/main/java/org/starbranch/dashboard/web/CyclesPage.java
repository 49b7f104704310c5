package org.starbranch.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.starbranch.cycle.Cycles;
import org.starbranch.dashboard.Paged;
import org.starbranch.scheme.Schemes;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/** All cycles, and for the office the form that opens the next one. */
@Controller
class CyclesPage {

    private static final int PAGE = 20;

    /** Months in which the year before is still the one to be rated: it is decided in the next (reading Z19). */
    private static final int LAST_MONTH_OF_DECISION = 6;

    private final Cycles cycles;
    private final Schemes schemes;
    private final Clock clock;

    CyclesPage(Cycles cycles, Schemes schemes, Clock clock) {
        this.cycles = cycles;
        this.schemes = schemes;
        this.clock = clock;
    }

    @GetMapping("/cycles")
    String cycles(@RequestParam(defaultValue = "1") String page, Actor actor, Model model) {
        model.addAttribute("cycles", Paged.of(cycles.all(), PageNumber.of(page), PAGE));
        model.addAttribute("office", actor.is(Role.OFFICE));
        if (actor.is(Role.OFFICE)) {
            model.addAttribute("schemes", schemes.newestOfEach());
            // What was typed and refused comes back from the office's desk.
            model.asMap().putIfAbsent("typed", Map.of("year", String.valueOf(yearToRate())));
            model.asMap().putIfAbsent("faults", Map.of());
        }
        return "cycles";
    }

    private int yearToRate() {
        LocalDate today = LocalDate.now(clock);
        int usual = today.getMonthValue() <= LAST_MONTH_OF_DECISION ? today.getYear() - 1 : today.getYear();
        boolean begun = cycles.all().stream().anyMatch(cycle -> cycle.year() == usual);
        return begun ? usual + 1 : usual;
    }
}
