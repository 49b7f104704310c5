package org.starbranch.dashboard.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.starbranch.cycle.Cycles;
import org.starbranch.dashboard.BranchFiles;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** One branch in one cycle, with the answer to "why this star". */
@Controller
class BranchPage {

    private final BranchFiles files;
    private final Cycles cycles;

    BranchPage(BranchFiles files, Cycles cycles) {
        this.cycles = cycles;
        this.files = files;
    }

    @GetMapping("/cycles/{cycle}/branches/{branch}")
    String branch(@PathVariable String cycle, @PathVariable String branch, Actor actor, Model model) {
        if (cycles.hasRounds(cycle)) {
            return "redirect:/cycles/" + cycle;
        }
        RatingId id = new RatingId(cycle, branch);
        model.addAttribute("file", files.find(id, actor).orElseThrow(PageNotFound.of(id.toString())));
        model.asMap().putIfAbsent("typed", Map.of());
        model.asMap().putIfAbsent("faults", Map.of());
        return "branch";
    }
}
