package org.starbranch.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Role;

/**
 * Sees to it at every start that there is a system, a security and an audit administrator who can log in. Where one is
 * missing he is created, each with a random password of his own that is shown once, on the console and not in the log,
 * and that he must change at his first login. There is no default password.
 */
@Component
@Order(0)
class FirstAdministrators implements ApplicationRunner {

    private static final List<First> ALL = List.of(
            new First("admin", Role.ADMINISTRATOR),
            new First("secadmin", Role.SECURITY_ADMINISTRATOR),
            new First("auditadmin", Role.AUDIT_ADMINISTRATOR));

    private final Accounts accounts;
    private final Console console;

    FirstAdministrators(Accounts accounts, Console console) {
        this.accounts = accounts;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> made = new ArrayList<>();
        ALL.stream().filter(first -> !accounts.hasActive(first.role())).forEach(first -> made.add(create(first)));
        if (!made.isEmpty()) {
            console.show("已创建管理员账号，密码只显示这一次，首次登录时必须修改：\n" + String.join("\n", made));
        }
    }

    private String create(First first) {
        String password = OneTimePasswords.next();
        accounts.create(first.userId(), first.role().title(), accounts.hash(password), true, Set.of(first.role()));
        return "  %s  %s  %s".formatted(first.role().title(), first.userId(), password);
    }

    private record First(String userId, Role role) {}
}
