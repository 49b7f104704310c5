package org.starbranch.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.security.Account.Source;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/**
 * All accounts. What the security administrator does with them is {@link AccountAdministration}'s; here they are looked
 * up, brought along by the system itself, and arrive from a directory.
 */
@Service
@Transactional
public class Accounts {

    private final AccountRows rows;
    private final AccountBook book;
    private final Passwords passwords;

    Accounts(AccountRows rows, AccountBook book, Passwords passwords) {
        this.rows = rows;
        this.book = book;
        this.passwords = passwords;
    }

    @Transactional(readOnly = true)
    public boolean exists(String userId) {
        return rows.find(userId).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String userId) {
        return rows.find(userId).map(StoredAccount::account);
    }

    /** A page of those whose login name or name contains the text, by login name; a number beyond the ends is the nearest. */
    @Transactional(readOnly = true)
    public AccountPage page(String text, int number) {
        int total = rows.count(text);
        int pages = AccountPage.pages(total);
        int page = Math.max(1, Math.min(number, pages));
        List<Account> shown = rows.page(text, (page - 1) * AccountPage.SIZE, AccountPage.SIZE);
        return new AccountPage(shown, page, pages, total);
    }

    /** Whether somebody with this role could log in. */
    @Transactional(readOnly = true)
    public boolean hasActive(Role role) {
        return rows.hasActive(role);
    }

    /** Whether this is the account's password. */
    boolean has(String userId, String password) {
        return rows.find(userId)
                .filter(stored -> passwords.matches(password, stored.hash()))
                .isPresent();
    }

    /** The hash of a password, so that many accounts may be {@linkplain #create created} at the cost of one. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /** Creates an account that no person asked for: one of the sample college, or the first of its kind. */
    public Account create(String userId, String name, String hash, boolean mustChange, Set<Role> roles) {
        NewAccount wanted = new NewAccount(userId, name, roles);
        return book.add(wanted, mustChange, hash, Actor.SYSTEM, "系统创建账号：" + AccountWords.roles(roles));
    }

    /**
     * Somebody has come in by a directory: his account is made at the first time, and his name and the directory's roles
     * are brought up to date. Roles that the security administrator gave him stay.
     *
     * @param userId as the directory writes it; kept in small letters
     * @throws ArrivalRefused if he may not come in
     */
    public Account arrive(String userId, String name, Source source, Set<Role> roles) {
        NewAccount arrived = new NewAccount(userId, AccountWords.name(name, userId), roles);
        Optional<Account> known = find(arrived.userId());
        Arrivals.check(arrived.userId(), source, known, roles);
        String says = source.title() + "：" + AccountWords.roles(roles);
        return known.map(before -> refreshed(before, arrived, says)).orElseGet(() -> book.add(arrived, source, says));
    }

    private Account refreshed(Account before, NewAccount arrived, String says) {
        Account after = before.arrived(arrived.name(), arrived.roles());
        return after.equals(before) ? before : book.keep(after, null, Actor.SYSTEM, "account.refreshed", says);
    }
}
