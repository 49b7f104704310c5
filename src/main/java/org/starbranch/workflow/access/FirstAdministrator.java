package org.starbranch.workflow.access;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Role;

/**
 * Lets the system start only with an administrator: while the group is empty, the engine would let anybody make himself
 * one (CVE-2026-77226).
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    private final Accounts accounts;
    private final Administrator administrator;

    FirstAdministrator(Accounts accounts, Administrator administrator) {
        this.accounts = accounts;
        this.administrator = administrator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.hasAdministrator()) {
            return;
        }
        if (administrator.password().length() < 12) {
            throw new IllegalStateException("还没有系统管理员。请用环境变量 STARBRANCH_ADMINISTRATOR_PASSWORD 设置首个管理员的密码（至少12位）后再启动。");
        }
        accounts.create(administrator.id(), "系统管理员", administrator.password(), List.of(Role.ADMINISTRATOR));
    }
}
