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
import org.starbranch.security.Account;
import org.starbranch.security.AccountAdministration;
import org.starbranch.security.Accounts;
import org.starbranch.security.NewAccount;
import org.starbranch.security.NewPassword;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The security administrator looks for accounts, makes new ones and says what their roles are. */
@Controller
class AccountsPage {

    private final Accounts accounts;
    private final AccountAdministration administration;

    AccountsPage(Accounts accounts, AccountAdministration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @GetMapping("/accounts")
    String accounts(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Model model) {
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        model.addAttribute("q", q.strip());
        model.addAttribute("accounts", accounts.page(q.strip(), number));
        return "accounts/list";
    }

    @GetMapping("/accounts/new")
    String form(Model model) {
        model.addAttribute("allRoles", Role.values());
        Typed.show(model, Map.of());
        return "accounts/new";
    }

    @PostMapping("/accounts")
    String create(
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") Set<Role> roles,
            Actor actor,
            RedirectAttributes back) {
        NewAccount wanted = new NewAccount(form.getOrDefault("userId", ""), form.getOrDefault("name", ""), roles);
        Submission<NewPassword> created = administration.create(wanted, actor, form.getOrDefault("reason", ""));
        if (created instanceof Submission.Refused<NewPassword> refused) {
            Typed.back(back, form, roles, refused.faults());
            return "redirect:/accounts/new";
        }
        back.addFlashAttribute("password", ((Submission.Accepted<NewPassword>) created).outcome());
        return to(wanted.userId(), back);
    }

    @GetMapping("/accounts/{userId}")
    String account(@PathVariable String userId, Model model) {
        model.addAttribute("account", find(userId));
        return "accounts/account";
    }

    @GetMapping("/accounts/{userId}/roles")
    String roles(@PathVariable String userId, Model model) {
        model.addAttribute("account", find(userId));
        model.addAttribute("allRoles", Role.values());
        Typed.show(model, Map.of());
        return "accounts/roles";
    }

    @PostMapping("/accounts/{userId}/roles")
    String giveRoles(
            @PathVariable String userId,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @RequestParam long version,
            Actor actor,
            RedirectAttributes back) {
        Submission<Account> given =
                administration.giveRoles(userId, roles, version, actor, form.getOrDefault("reason", ""));
        if (given instanceof Submission.Refused<Account> refused) {
            Typed.back(back, form, roles, refused.faults());
            back.addAttribute("userId", userId);
            return "redirect:/accounts/{userId}/roles";
        }
        back.addFlashAttribute("done", "角色已更改，该账号须重新登录");
        return to(userId, back);
    }

    private Account find(String userId) {
        return accounts.find(userId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String to(String userId, RedirectAttributes back) {
        back.addAttribute("userId", userId);
        return "redirect:/accounts/{userId}";
    }
}
