package org.starbranch.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Account.State;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * What the security administrator does with accounts, each act with a reason and on record. What the rules forbid is
 * refused with every fault at once.
 */
@Service
@Transactional
public class AccountAdministration {

    private final AccountBook book;
    private final AccountRows rows;
    private final AdministrationRules rules;
    private final Passwords passwords;
    private final Throttle throttle;

    AccountAdministration(
            AccountBook book, AccountRows rows, AdministrationRules rules, Passwords passwords, Throttle throttle) {
        this.book = book;
        this.rows = rows;
        this.rules = rules;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    public Submission<NewPassword> create(NewAccount wanted, Actor actor, String reason) {
        List<Fault> faults = rules.ofAct(actor, reason);
        faults.addAll(wanted.faults());
        if (rows.find(wanted.userId()).isPresent()) {
            faults.add(new Fault("userId", "已有账号使用这个用户名"));
        }
        if (!faults.isEmpty()) {
            return Submission.refused(faults);
        }
        String password = OneTimePasswords.next();
        String hash = passwords.hash(password);
        book.add(wanted, true, hash, actor, AccountWords.roles(wanted.roles()) + "；理由：" + reason.strip());
        return Submission.accepted(new NewPassword(wanted.userId(), password));
    }

    /** @param seen the version of the account that the administrator had before his eyes */
    public Submission<Account> giveRoles(String userId, Set<Role> roles, long seen, Actor actor, String reason) {
        return on(userId, actor, reason, (stored, faults) -> {
            Account account = stored.account();
            Account after = account.withGiven(roles);
            if (account.version() != seen) {
                faults.add(Fault.of("账号刚被他人更改，请核对后重新提交"));
            }
            if (Separation.isBroken(after.roles())) {
                faults.add(Separation.FAULT);
            }
            Set<Role> lost = new HashSet<>(account.roles());
            lost.removeAll(after.roles());
            rules.ofLosing(account, account.isActive() ? lost : Set.of()).ifPresent(faults::add);
            String change = AccountWords.roles(account.roles()) + " → " + AccountWords.roles(after.roles());
            return refusedOr(faults, () -> keep(after, stored, actor, "account.roles-changed", change, reason));
        });
    }

    public Submission<Account> disable(String userId, Actor actor, String reason) {
        return on(userId, actor, reason, (stored, faults) -> {
            Account account = stored.account();
            rules.ofLosing(account, account.isActive() ? account.roles() : Set.of())
                    .ifPresent(faults::add);
            return refusedOr(
                    faults, () -> keep(account.with(State.DISABLED), stored, actor, "account.disabled", "停用", reason));
        });
    }

    public Submission<Account> enable(String userId, Actor actor, String reason) {
        return on(
                userId,
                actor,
                reason,
                (stored, faults) -> refusedOr(
                        faults,
                        () -> keep(
                                stored.account().with(State.ACTIVE), stored, actor, "account.enabled", "启用", reason)));
    }

    /** Gives the account a one-time password that must be changed at the next login. */
    public Submission<NewPassword> resetPassword(String userId, Actor actor, String reason) {
        return on(userId, actor, reason, (stored, faults) -> {
            if (stored.account().source() != Source.LOCAL) {
                faults.add(Fault.of("密码由" + stored.account().source().title() + "管理，不能在这里重置"));
            }
            return refusedOr(faults, () -> reset(stored.account(), actor, reason));
        });
    }

    /** Lets somebody who was slowed down after failed logins try again at once. */
    public Submission<Account> unlock(String userId, Actor actor, String reason) {
        return on(
                userId,
                actor,
                reason,
                (stored, faults) -> refusedOr(faults, () -> {
                    throttle.release(userId);
                    book.record(actor, "account.unlocked", userId, "解除登录限制；理由：" + reason.strip());
                    return stored.account();
                }));
    }

    private NewPassword reset(Account account, Actor actor, String reason) {
        String password = OneTimePasswords.next();
        StoredAccount renewed = new StoredAccount(account, passwords.hash(password));
        keep(account.withMustChange(true), renewed, actor, "account.password-reset", "重置密码", reason);
        throttle.release(account.userId());
        return new NewPassword(account.userId(), password);
    }

    private Account keep(
            Account after, StoredAccount stored, Actor actor, String action, String detail, String reason) {
        return book.keep(after, stored.hash(), actor, action, detail + "；理由：" + reason.strip());
    }

    private <T> Submission<T> on(
            String userId, Actor actor, String reason, BiFunction<StoredAccount, List<Fault>, Submission<T>> act) {
        Function<StoredAccount, Submission<T>> checked =
                stored -> act.apply(stored, rules.ofActOn(stored.account(), actor, reason));
        return rows.find(userId).map(checked).orElseGet(() -> Submission.refused("没有这个账号"));
    }

    private static <T> Submission<T> refusedOr(List<Fault> faults, Supplier<T> act) {
        return faults.isEmpty() ? Submission.accepted(act.get()) : Submission.refused(faults);
    }
}
