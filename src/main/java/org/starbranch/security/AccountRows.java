package org.starbranch.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Account.State;
import org.starbranch.shared.Role;

/** The accounts in the database: one statement reads any of them with all their roles. */
@Component
class AccountRows {

    private static final String COLUMNS =
            "a.user_id, a.name, a.source, a.state, a.must_change, a.changed_at, a.version, a.password_hash, r.role, r.mapped";

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredAccount> find(String userId) {
        return jdbc
                .sql("SELECT " + COLUMNS
                        + " FROM account a LEFT JOIN account_role r ON r.user_id = a.user_id WHERE a.user_id = ?")
                .param(userId)
                .query(AccountRows::accounts)
                .stream()
                .findFirst();
    }

    /** By login name, from the {@code from}-th on, those whose login name or name contains the text. */
    List<Account> page(String text, int from, int size) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM (SELECT * FROM account WHERE user_id LIKE ? OR name LIKE ?"
                        + " ORDER BY user_id LIMIT ? OFFSET ?) a"
                        + " LEFT JOIN account_role r ON r.user_id = a.user_id ORDER BY a.user_id")
                .params(containing(text), containing(text), size, from)
                .query(AccountRows::accounts)
                .stream()
                .map(StoredAccount::account)
                .toList();
    }

    int count(String text) {
        return jdbc.sql("SELECT COUNT(*) FROM account WHERE user_id LIKE ? OR name LIKE ?")
                .params(containing(text), containing(text))
                .query(Integer.class)
                .single();
    }

    boolean hasActive(Role role) {
        return jdbc.sql("SELECT COUNT(*) FROM account a JOIN account_role r ON r.user_id = a.user_id"
                                + " WHERE r.role = ? AND a.state = 'ACTIVE'")
                        .param(role.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The active accounts with this role, kept from changing until the transaction ends. */
    List<String> lockActive(Role role) {
        return jdbc.sql("SELECT user_id FROM account WHERE state = 'ACTIVE' AND user_id IN"
                        + " (SELECT user_id FROM account_role WHERE role = ?) ORDER BY user_id FOR UPDATE")
                .param(role.name())
                .query(String.class)
                .list();
    }

    void insert(Account account, @Nullable String hash) {
        jdbc.sql("INSERT INTO account (user_id, name, password_hash, source, state, must_change, changed_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        account.userId(),
                        account.name(),
                        hash,
                        account.source().name(),
                        account.state().name(),
                        account.mustChange(),
                        account.changedAt(),
                        account.version())
                .update();
        insertRoles(account);
    }

    /** Writes the account over its earlier version; fails where somebody else has changed it since. */
    void update(Account account, @Nullable String hash) {
        int updated = jdbc.sql("UPDATE account SET name = ?, password_hash = ?, state = ?, must_change = ?,"
                        + " changed_at = ?, version = ? WHERE user_id = ? AND version = ?")
                .params(
                        account.name(),
                        hash,
                        account.state().name(),
                        account.mustChange(),
                        account.changedAt(),
                        account.version(),
                        account.userId(),
                        account.version() - 1)
                .update();
        if (updated != 1) {
            throw new OptimisticLockingFailureException("account " + account.userId() + " was changed meanwhile");
        }
        jdbc.sql("DELETE FROM account_role WHERE user_id = ?")
                .param(account.userId())
                .update();
        insertRoles(account);
    }

    /** The same password under a newer hash; no change of the account. */
    void rehash(String userId, String from, String to) {
        jdbc.sql("UPDATE account SET password_hash = ? WHERE user_id = ? AND password_hash = ?")
                .params(to, userId, from)
                .update();
    }

    private void insertRoles(Account account) {
        account.given().forEach(role -> insert(account.userId(), role, false));
        account.mapped().forEach(role -> insert(account.userId(), role, true));
    }

    private void insert(String userId, Role role, boolean mapped) {
        jdbc.sql("INSERT INTO account_role (user_id, role, mapped) VALUES (?, ?, ?)")
                .params(userId, role.name(), mapped)
                .update();
    }

    private static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The rows of one account follow each other, one for each role. */
    private static List<StoredAccount> accounts(ResultSet rows) throws SQLException {
        List<StoredAccount> accounts = new ArrayList<>();
        boolean more = rows.next();
        while (more) {
            StoredAccount bare = bare(rows);
            Set<Role> given = EnumSet.noneOf(Role.class);
            Set<Role> mapped = EnumSet.noneOf(Role.class);
            do {
                String role = rows.getString("role");
                if (role != null) {
                    (rows.getBoolean("mapped") ? mapped : given).add(Role.valueOf(role));
                }
                more = rows.next();
            } while (more && rows.getString("user_id").equals(bare.account().userId()));
            accounts.add(bare.with(given, mapped));
        }
        return accounts;
    }

    private static StoredAccount bare(ResultSet row) throws SQLException {
        Account account = new Account(
                row.getString("user_id"),
                row.getString("name"),
                Source.valueOf(row.getString("source")),
                State.valueOf(row.getString("state")),
                row.getBoolean("must_change"),
                row.getObject("changed_at", LocalDateTime.class),
                row.getLong("version"),
                Set.of(),
                Set.of());
        return new StoredAccount(account, row.getString("password_hash"));
    }
}
