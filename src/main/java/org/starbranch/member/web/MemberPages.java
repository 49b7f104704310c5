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
import org.starbranch.cycle.RosterEntry;
import org.starbranch.member.CommitteeScores;
import org.starbranch.member.MemberLists;
import org.starbranch.member.MemberRatings;
import org.starbranch.member.MemberRules;
import org.starbranch.member.MemberSight;
import org.starbranch.member.MemberVetoes;
import org.starbranch.member.StarShare;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The members of one branch: list, turnout of their ballot, the committee's scores, the result. */
@Controller
class MemberPages {

    private static final String PAGE = "redirect:/members/{cycle}/{branch}";

    private final MemberLists lists;
    private final CommitteeScores scores;
    private final MemberRatings ratings;
    private final MemberVetoes vetoes;
    private final MemberSight sight;
    private final Ballots ballots;
    private final Cycles cycles;

    MemberPages(
            MemberLists lists,
            CommitteeScores scores,
            MemberRatings ratings,
            MemberVetoes vetoes,
            MemberSight sight,
            Ballots ballots,
            Cycles cycles) {
        this.lists = lists;
        this.scores = scores;
        this.ratings = ratings;
        this.vetoes = vetoes;
        this.sight = sight;
        this.ballots = ballots;
        this.cycles = cycles;
    }

    @GetMapping("/members/{cycle}/{branch}")
    String members(@PathVariable String cycle, @PathVariable String branch, Actor actor, Model model) {
        RatingId id = seen(cycle, branch, actor);
        MemberRules rules = lists.rules(cycle).orElseThrow(BallotOffice.notFound());
        RosterEntry entry = cycles.entry(id).filter(RosterEntry::isRated).orElseThrow(BallotOffice.notFound());
        model.addAttribute("cycle", cycles.cycle(cycle));
        model.addAttribute("entry", entry);
        model.addAttribute("rules", rules);
        model.addAttribute("rating", ratings.find(id).orElse(null));
        model.addAttribute(
                "window",
                StarShare.of(
                                rules,
                                ratings.find(id)
                                        .map(rating -> rating.list().rated().size())
                                        .orElse(entry.members()))
                        .orElse(null));
        model.addAttribute("box", lists.box(id).orElse(null));
        model.addAttribute("ballot", lists.box(id).map(ballots::result).orElse(null));
        model.addAttribute("vetoes", vetoes.of(id));
        model.addAttribute("own", scores.of(id, actor));
        model.addAttribute("secretary", sight.ofSecretary(actor, branch));
        model.addAttribute("committee", sight.ofCommittee(actor, branch));
        model.addAttribute("office", actor.is(Role.OFFICE));
        Back.fill(model);
        return "member/members";
    }

    @PostMapping("/members/{cycle}/{branch}/list")
    String list(
            @PathVariable String cycle,
            @PathVariable String branch,
            @RequestParam Map<String, String> form,
            Actor actor,
            RedirectAttributes back) {
        return done(lists.record(seen(cycle, branch, actor), form, actor), form, back, "名单已保存", cycle, branch);
    }

    @PostMapping("/members/{cycle}/{branch}/scores")
    String score(
            @PathVariable String cycle,
            @PathVariable String branch,
            @RequestParam Map<String, String> form,
            Actor actor,
            RedirectAttributes back) {
        return done(scores.record(seen(cycle, branch, actor), form, actor), form, back, "评分已保存", cycle, branch);
    }

    @PostMapping("/members/{cycle}/{branch}/finish")
    String finish(
            @PathVariable String cycle,
            @PathVariable String branch,
            @RequestParam Map<String, String> form,
            Actor actor,
            RedirectAttributes back) {
        return done(ratings.finish(seen(cycle, branch, actor), form, actor), form, back, "结果已确认", cycle, branch);
    }

    /** To others the page does not exist. */
    private RatingId seen(String cycle, String branch, Actor actor) {
        if (!sight.of(actor, branch)) {
            throw BallotOffice.notFound().get();
        }
        return new RatingId(cycle, branch);
    }

    static String done(
            Submission<?> submission,
            Map<String, String> form,
            RedirectAttributes back,
            String says,
            String cycle,
            String branch) {
        Back.tell(back, submission, form, says);
        back.addAttribute("cycle", cycle);
        back.addAttribute("branch", branch);
        return PAGE;
    }
}
