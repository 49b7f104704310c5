package org.starbranch.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.starbranch.audit.ChainCheck;
import org.starbranch.audit.ChainChecks;
import org.starbranch.audit.ChainWatch;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/** A walk along the chain: begun by the audit administrator, followed on a page that renews itself while it goes on. */
@Controller
class ChainPage {

    private static final String SECONDS_BETWEEN_LOOKS = "2";

    private final ChainChecks checks;
    private final ChainWatch watch;
    private final Openings openings;

    ChainPage(ChainChecks checks, ChainWatch watch, Openings openings) {
        this.checks = checks;
        this.watch = watch;
        this.openings = openings;
    }

    @PostMapping("/audit/checks")
    String begin(Actor actor) {
        if (!actor.is(Role.AUDIT_ADMINISTRATOR)) {
            throw new AccessDeniedException("not the audit administrator");
        }
        watch.begin(actor);
        return "redirect:/audit/checks/" + checks.latest(1).get(0).id();
    }

    @GetMapping("/audit/checks/{id:[0-9]{1,18}}")
    String follow(@PathVariable long id, Actor reader, HttpSession session, HttpServletResponse response, Model model) {
        ChainCheck check =
                checks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次核对"));
        openings.opened(reader, session, "核对结果：第" + id + "次", true);
        if (!check.isFinished()) {
            watch.goOn();
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        model.addAttribute("check", check);
        return "audit/check";
    }
}
