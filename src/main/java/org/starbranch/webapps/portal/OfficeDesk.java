package org.starbranch.webapps.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.Vetoes;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/**
 * What the office starts from a page and not from a task. What is refused goes back to the page it came from with every
 * fault and all that was typed.
 */
@Controller
class OfficeDesk {

    private final Cycles cycles;
    private final Vetoes vetoes;

    OfficeDesk(Cycles cycles, Vetoes vetoes) {
        this.cycles = cycles;
        this.vetoes = vetoes;
    }

    /** Opens a cycle with {@code scheme}, {@code year} and {@code smallNumbers}. */
    @PostMapping("/office/cycles")
    String openCycle(@RequestParam Map<String, String> form, Actor actor, RedirectAttributes back) {
        Submission<String> opened =
                cycles.open(form.getOrDefault("scheme", ""), year(form), form.getOrDefault("smallNumbers", ""), actor);
        return opened instanceof Submission.Accepted<String> accepted
                ? "redirect:/cycles/" + accepted.outcome()
                : refused(opened, form, back, "redirect:/cycles#open");
    }

    /** Proposes a veto with {@code cycle}, {@code branch}, {@code ground}, {@code text} and {@code evidence}. */
    @PostMapping("/office/vetoes")
    String proposeVeto(@RequestParam Map<String, String> form, Actor actor, RedirectAttributes back) {
        return done(propose(form, actor), form, back, "已提出，编号 ");
    }

    /** Proposes to revoke the veto {@code number} for {@code reason}. */
    @PostMapping("/office/vetoes/revocation")
    String proposeRevocation(@RequestParam Map<String, String> form, Actor actor, RedirectAttributes back) {
        Submission<String> revoked =
                vetoes.proposeRevocation(form.getOrDefault("number", ""), form.getOrDefault("reason", ""), actor);
        return done(revoked, form, back, "已提出撤销，编号 ");
    }

    private Submission<String> propose(Map<String, String> form, Actor actor) {
        return vetoes.propose(
                rating(form),
                form.getOrDefault("ground", ""),
                form.getOrDefault("text", ""),
                form.getOrDefault("evidence", ""),
                actor);
    }

    private static String done(
            Submission<String> submission, Map<String, String> form, RedirectAttributes back, String says) {
        back.addAttribute("cycle", form.getOrDefault("cycle", "-"));
        back.addAttribute("branch", form.getOrDefault("branch", "-"));
        if (submission instanceof Submission.Accepted<String> accepted) {
            back.addFlashAttribute("done", says + accepted.outcome());
        }
        return refused(submission, form, back, "redirect:/cycles/{cycle}/branches/{branch}#veto");
    }

    private static String refused(
            Submission<String> submission, Map<String, String> form, RedirectAttributes back, String page) {
        if (submission instanceof Submission.Refused<String> refused) {
            back.addFlashAttribute("typed", form);
            back.addFlashAttribute("faults", byField(refused.faults()));
        }
        return page;
    }

    private static Map<String, String> byField(List<Fault> faults) {
        return faults.stream().collect(groupingBy(Fault::field, mapping(Fault::message, joining("；"))));
    }

    private static RatingId rating(Map<String, String> form) {
        return new RatingId(form.getOrDefault("cycle", ""), form.getOrDefault("branch", ""));
    }

    /** 0 for what is no year, which no cycle can be opened for. */
    private static int year(Map<String, String> form) {
        String text = form.getOrDefault("year", "").strip();
        return text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
    }
}
