package org.starbranch.member.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.member.BranchBallots;
import org.starbranch.member.ballot.BallotBox;
import org.starbranch.member.ballot.BallotCode;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;

/** The office opens ballot boxes, prints codes, follows the turnout and closes. */
@Controller
class BallotOffice {

    private final Ballots ballots;
    private final BranchBallots branches;
    private final Cycles cycles;

    BallotOffice(Ballots ballots, BranchBallots branches, Cycles cycles) {
        this.ballots = ballots;
        this.branches = branches;
        this.cycles = cycles;
    }

    @GetMapping("/office/ballots/{cycle}")
    String boxes(@PathVariable String cycle, @RequestParam(defaultValue = "1") String page, Model model) {
        model.addAttribute("cycle", cycles.find(cycle).orElseThrow(notFound()));
        int total = ballots.count(cycle);
        int number = ListPage.number(page, total);
        List<BallotBox> rows = ballots.page(cycle, (number - 1) * ListPage.SIZE, ListPage.SIZE);
        model.addAttribute("boxes", new ListPage<>(rows, number, ListPage.pages(total), total));
        model.addAttribute("sheets", branches.sheets(cycle));
        Back.fill(model);
        return "ballot/boxes";
    }

    /** Opens the boxes of every branch for {@code sheet}. */
    @PostMapping("/office/ballots/{cycle}")
    String open(
            @PathVariable String cycle, @RequestParam Map<String, String> form, Actor actor, RedirectAttributes back) {
        String known = cycles.find(cycle).map(Cycle::code).orElseThrow(notFound());
        Submission<Integer> opened = branches.openAll(known, form.getOrDefault("sheet", ""), actor);
        String count = opened instanceof Submission.Accepted<Integer> done ? String.valueOf(done.outcome()) : "";
        Back.tell(back, opened, form, "已启用 " + count + " 个支部的民主测评");
        back.addAttribute("cycle", cycle);
        return "redirect:/office/ballots/{cycle}";
    }

    @GetMapping("/office/ballots/{cycle}/{number}")
    String box(@PathVariable String cycle, @PathVariable String number, Model model) {
        BallotBox box = find(cycle, number);
        model.addAttribute("box", box);
        model.addAttribute("result", ballots.result(box));
        model.addAttribute("questions", ballots.questions(number));
        Back.fill(model);
        return "ballot/box";
    }

    /** Answers with the sheet of codes itself: they are shown this once, and are nowhere else. */
    @PostMapping("/office/ballots/{cycle}/{number}/codes")
    String issue(
            @PathVariable String cycle,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Actor actor,
            Model model,
            RedirectAttributes back) {
        BallotBox box = find(cycle, number);
        String count = form.getOrDefault("count", "").strip();
        Submission<List<BallotCode>> issued =
                ballots.issue(number, count.matches("[0-9]{1,4}") ? Integer.parseInt(count) : 0, actor);
        if (issued instanceof Submission.Accepted<List<BallotCode>> fresh) {
            model.addAttribute("box", box);
            model.addAttribute("codes", fresh.outcome());
            return "ballot/codes";
        }
        Back.tell(back, issued, form, "");
        return toBox(cycle, number, back);
    }

    @GetMapping("/office/ballots/{cycle}/{number}/close")
    String ask(@PathVariable String cycle, @PathVariable String number, Model model) {
        model.addAttribute("box", find(cycle, number));
        return "ballot/close";
    }

    @PostMapping("/office/ballots/{cycle}/{number}/close")
    String close(@PathVariable String cycle, @PathVariable String number, Actor actor, RedirectAttributes back) {
        BallotBox box = find(cycle, number);
        Back.tell(back, ballots.close(box.number(), actor), Map.of(), "测评已截止");
        return toBox(cycle, number, back);
    }

    private BallotBox find(String cycle, String number) {
        return ballots.find(number).filter(box -> box.cycle().equals(cycle)).orElseThrow(notFound());
    }

    private static String toBox(String cycle, String number, RedirectAttributes back) {
        back.addAttribute("cycle", cycle);
        back.addAttribute("number", number);
        return "redirect:/office/ballots/{cycle}/{number}";
    }

    static Supplier<ResponseStatusException> notFound() {
        return () -> new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
