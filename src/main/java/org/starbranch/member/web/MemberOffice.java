package org.starbranch.member.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.cycle.Cycles;
import org.starbranch.member.MemberLists;
import org.starbranch.member.MemberRatings;
import org.starbranch.member.MemberVetoes;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** The office follows the rating of members, decides on exemptions, opens ballots and records decisions. */
@Controller
class MemberOffice {

    private final MemberLists lists;
    private final MemberRatings ratings;
    private final MemberVetoes vetoes;
    private final Cycles cycles;

    MemberOffice(MemberLists lists, MemberRatings ratings, MemberVetoes vetoes, Cycles cycles) {
        this.lists = lists;
        this.ratings = ratings;
        this.vetoes = vetoes;
        this.cycles = cycles;
    }

    @GetMapping("/office/members/{cycle}")
    String progress(@PathVariable String cycle, @RequestParam(defaultValue = "1") String page, Model model) {
        if (lists.rules(cycle).isEmpty()) {
            throw BallotOffice.notFound().get();
        }
        model.addAttribute("cycle", cycles.cycle(cycle));
        model.addAttribute("branches", ListPage.of(ratings.progress(cycle), page));
        return "member/progress";
    }

    @PostMapping("/office/members/{cycle}/{branch}/exemptions")
    String decide(
            @PathVariable String cycle,
            @PathVariable String branch,
            @RequestParam Map<String, String> form,
            Actor actor,
            RedirectAttributes back) {
        RatingId id = new RatingId(cycle, branch);
        return MemberPages.done(lists.decide(id, form, actor), form, back, "已办理", cycle, branch);
    }

    @PostMapping("/office/members/{cycle}/{branch}/ballot")
    String openBallot(@PathVariable String cycle, @PathVariable String branch, Actor actor, RedirectAttributes back) {
        RatingId id = new RatingId(cycle, branch);
        return MemberPages.done(lists.openBallot(id, actor), Map.of(), back, "民主测评已启用", cycle, branch);
    }

    @PostMapping("/office/members/{cycle}/{branch}/vetoes")
    String veto(
            @PathVariable String cycle,
            @PathVariable String branch,
            @RequestParam Map<String, String> form,
            Actor actor,
            RedirectAttributes back) {
        RatingId id = new RatingId(cycle, branch);
        return MemberPages.done(vetoes.record(id, form, actor), form, back, "决定已登记，待他人确认", cycle, branch);
    }

    @PostMapping("/office/members/{cycle}/{branch}/vetoes/revocation")
    String revoke(
            @PathVariable String cycle,
            @PathVariable String branch,
            @RequestParam Map<String, String> form,
            Actor actor,
            RedirectAttributes back) {
        RatingId id = new RatingId(cycle, branch);
        return MemberPages.done(vetoes.revoke(id, form, actor), form, back, "决定已撤销", cycle, branch);
    }
}
