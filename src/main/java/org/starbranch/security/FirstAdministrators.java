package org.starbranch.security;

import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.shared.Role;

/**
 * Sees to it at every start that there is a system, a security and an audit administrator who can log in. Where one is
 * missing he is created, each with a random password of his own that is shown once, on the console and not in the log,
 * and that he must change at his first login. There is no default password and none from the environment.
 */
@Component
@Order(0)
class FirstAdministrators implements ApplicationRunner {

    private static final List<First> ALL = List.of(
            new First("admin", Role.ADMINISTRATOR),
            new First("secadmin", Role.SECURITY_ADMINISTRATOR),
            new First("auditadmin", Role.AUDIT_ADMINISTRATOR));

    private final Accounts accounts;
    private final StartLock lock;
    private final TransactionTemplate transaction;
    private final Console console;

    FirstAdministrators(Accounts accounts, StartLock lock, TransactionTemplate transaction, Console console) {
        this.accounts = accounts;
        this.lock = lock;
        this.transaction = transaction;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> made = transaction.execute(status -> create());
        if (made != null && !made.isEmpty()) {
            console.show("\n已创建管理员账号。密码只显示这一次，首次登录时必须修改：\n" + String.join("\n", made) + "\n");
        }
    }

    private List<String> create() {
        lock.hold();
        return ALL.stream()
                .filter(first -> !accounts.hasActive(first.role()))
                .map(this::create)
                .toList();
    }

    private String create(First first) {
        String userId = free(first.userId(), 1);
        String password = OneTimePasswords.next();
        accounts.create(userId, first.role().title(), accounts.hash(password), true, Set.of(first.role()));
        return "  %s  用户名 %s  密码 %s".formatted(first.role().title(), userId, password);
    }

    /** The usual login name; with a number behind where somebody has it already who lost the role or was disabled. */
    private String free(String usual, int number) {
        String userId = number == 1 ? usual : usual + number;
        return accounts.exists(userId) ? free(usual, number + 1) : userId;
    }

    private record First(String userId, Role role) {}
}
