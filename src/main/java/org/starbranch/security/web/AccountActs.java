package org.starbranch.security.web;

import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.security.AccountAdministration;
import org.starbranch.security.Accounts;
import org.starbranch.security.NewPassword;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;

/** Asks for a reason before something is done with an account that its owner will notice, and then does it. */
@Controller
class AccountActs {

    private static final String ACTS = "/accounts/{userId}/{act:disable|enable|password|unlock}";

    private final Accounts accounts;
    private final AccountAdministration administration;

    AccountActs(Accounts accounts, AccountAdministration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @GetMapping(ACTS)
    String ask(@PathVariable String userId, @PathVariable String act, Model model) {
        model.addAttribute(
                "account", accounts.find(userId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("act", AccountAct.at(act).orElseThrow());
        Typed.show(model, Map.of());
        return "accounts/act";
    }

    @PostMapping(ACTS)
    String act(
            @PathVariable String userId,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes back) {
        AccountAct wanted = AccountAct.at(act).orElseThrow();
        Submission<?> done = act(wanted, userId, actor, reason);
        if (done instanceof Submission.Refused<?> refused) {
            Typed.back(back, Map.of("reason", reason), Set.of(), refused.faults());
            back.addAttribute("userId", userId);
            return "redirect:/accounts/{userId}/" + wanted.path();
        }
        if (((Submission.Accepted<?>) done).outcome() instanceof NewPassword password) {
            back.addFlashAttribute("password", password);
        }
        back.addFlashAttribute("done", wanted.done());
        return AccountsPage.to(userId, back);
    }

    private Submission<?> act(AccountAct act, String userId, Actor actor, String reason) {
        return switch (act) {
            case DISABLE -> administration.disable(userId, actor, reason);
            case ENABLE -> administration.enable(userId, actor, reason);
            case RESET -> administration.resetPassword(userId, actor, reason);
            case UNLOCK -> administration.unlock(userId, actor, reason);
        };
    }
}
