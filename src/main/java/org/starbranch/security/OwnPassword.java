package org.starbranch.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.security.Account.Source;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/** Somebody changes his own password. Every login he has elsewhere ends with it. */
@Service
@Transactional
public class OwnPassword {

    private final AccountBook book;
    private final AccountRows rows;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final AccountLogin login;

    OwnPassword(AccountBook book, AccountRows rows, Passwords passwords, PasswordPolicy policy, AccountLogin login) {
        this.book = book;
        this.rows = rows;
        this.passwords = passwords;
        this.policy = policy;
        this.login = login;
    }

    /**
     * @param address where he is, because the old password is guessed no faster here than at login
     * @param old the password he has
     * @param next the one he wants
     * @param again the same, to be sure
     */
    public Submission<Account> change(Actor actor, String address, String old, String next, String again) {
        StoredAccount stored = rows.find(actor.userId()).orElseThrow();
        List<Fault> faults = faults(stored, address, old, next, again);
        if (!faults.isEmpty()) {
            return Submission.refused(faults);
        }
        Account changed = stored.account().withMustChange(false);
        return Submission.accepted(
                book.keep(changed, passwords.hash(next), actor, "account.password-changed", "本人修改密码"));
    }

    private List<Fault> faults(StoredAccount stored, String address, String old, String next, String again) {
        if (stored.account().source() != Source.LOCAL) {
            return List.of(Fault.of("密码由" + stored.account().source().title() + "管理，请在那里修改"));
        }
        List<Fault> faults = new ArrayList<>();
        if (!login.proves(stored.account().userId(), address, old)) {
            faults.add(new Fault("old", "原密码不正确"));
        }
        policy.faults(next, stored.account()).forEach(fault -> faults.add(new Fault("next", fault)));
        if (next.equals(old)) {
            faults.add(new Fault("next", "新密码不能与原密码相同"));
        }
        if (!next.equals(again)) {
            faults.add(new Fault("again", "两次输入的新密码不一致"));
        }
        return faults;
    }
}
