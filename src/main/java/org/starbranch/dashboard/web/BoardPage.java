package org.starbranch.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.starbranch.cycle.Cycles;
import org.starbranch.dashboard.BoardFilter;
import org.starbranch.dashboard.Boards;
import org.starbranch.dashboard.Results;
import org.starbranch.dashboard.RoundsBoards;
import org.starbranch.notice.Notices;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.shared.Actor;

/** How far a cycle and each of its branches is. */
@Controller
class BoardPage {

    private final Cycles cycles;
    private final RoundsBoards rounds;
    private final Boards boards;
    private final Results results;
    private final Notices notices;
    private final Clock clock;

    BoardPage(Cycles cycles, RoundsBoards rounds, Boards boards, Results results, Notices notices, Clock clock) {
        this.cycles = cycles;
        this.rounds = rounds;
        this.boards = boards;
        this.results = results;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/cycles/{code}")
    String board(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "1") String page,
            Actor actor,
            Model model) {
        if (cycles.hasRounds(code)) {
            model.addAttribute("board", rounds.of(cycles.cycle(code), actor));
            model.addAttribute("notice", notices.find(code).orElse(null));
            return "rounds";
        }
        BoardFilter filter = BoardFilter.of(stage, late.equals("true"));
        model.addAttribute(
                "board", boards.find(code, actor, filter, PageNumber.of(page)).orElseThrow(PageNotFound.of(code)));
        model.addAttribute("stage", filter.stage().map(Enum::name).orElse(""));
        model.addAttribute("late", filter.late());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("released", results.isReleased(code));
        model.addAttribute("notice", notices.find(code).orElse(null));
        model.addAttribute("today", LocalDate.now(clock));
        return "board";
    }
}
