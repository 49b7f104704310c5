package org.starbranch.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.starbranch.security.Account;
import org.starbranch.security.Accounts;
import org.starbranch.security.OwnPassword;
import org.starbranch.security.RenewedLogin;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;

/** Everybody's own page: the password. */
@Controller
class PasswordPage {

    private final Accounts accounts;
    private final OwnPassword passwords;
    private final RenewedLogin login;

    PasswordPage(Accounts accounts, OwnPassword passwords, RenewedLogin login) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.login = login;
    }

    @GetMapping("/password")
    String form(Actor actor, Model model) {
        model.addAttribute("account", accounts.find(actor.userId()).orElseThrow());
        Typed.show(model, Map.of());
        return "password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String again,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes back) {
        Submission<Account> changed = passwords.change(actor, request.getRemoteAddr(), old, next, again);
        if (changed instanceof Submission.Refused<Account> refused) {
            Typed.faults(back, refused.faults());
            return "redirect:/password";
        }
        login.goOn(((Submission.Accepted<Account>) changed).outcome(), request, response);
        back.addFlashAttribute("done", "密码已修改，在其他地方的登录已经退出");
        return "redirect:/password";
    }
}
