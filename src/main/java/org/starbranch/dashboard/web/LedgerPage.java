package org.starbranch.dashboard.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.starbranch.dashboard.LedgerFiles;
import org.starbranch.dashboard.LedgerFilter;
import org.starbranch.dashboard.LedgerList;
import org.starbranch.shared.Actor;

/** The ledger: all entries, and one branch with the star it had on any day. */
@Controller
class LedgerPage {

    private final LedgerList list;
    private final LedgerFiles files;
    private final Clock clock;

    LedgerPage(LedgerList list, LedgerFiles files, Clock clock) {
        this.list = list;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    String ledger(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String branch,
            @RequestParam(defaultValue = "1") String page,
            Actor actor,
            Model model) {
        LedgerFilter filter = new LedgerFilter(year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0, branch);
        model.addAttribute("entries", list.page(filter, PageNumber.of(page), actor));
        model.addAttribute("years", list.years());
        model.addAttribute("filter", filter);
        return "ledger";
    }

    @GetMapping("/ledger/{branch}")
    String branch(@PathVariable String branch, @RequestParam(defaultValue = "") String on, Actor actor, Model model) {
        model.addAttribute("file", files.find(branch, day(on), actor).orElseThrow(PageNotFound.of(branch)));
        model.addAttribute("asked", !on.isEmpty());
        return "ledger-branch";
    }

    /** Today for whatever is no day. */
    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return LocalDate.now(clock);
        }
    }
}
