package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.support.ProcessTest;

/** When the system refuses to start, and which administrators its start brings (S24). */
@ProcessTest
@Transactional
class StartRefusalTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private StartLock lock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> shown = new ArrayList<>();

    @Test
    void productionRefusesADatabaseWithSampleAccounts() {
        assertThatThrownBy(() -> new NoSampleAccounts(accounts).run(new DefaultApplicationArguments()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("样例账号");
    }

    @Test
    void productionKnowsASampleAdministratorByHisPassword() {
        jdbc.update("DELETE FROM account_role WHERE user_id = 'secretary01'");
        jdbc.update("DELETE FROM account WHERE user_id = 'secretary01'");
        assertThatThrownBy(() -> new NoSampleAccounts(accounts).run(new DefaultApplicationArguments()))
                .hasMessageContaining("样例账号");
    }

    @Test
    void whereThereAreAdministratorsNoOthersAreMade() {
        start();
        assertThat(shown).isEmpty();
    }

    @Test
    void whoeverIsMissingIsMadeWithAPasswordOfHisOwnThatHeMustChange() {
        jdbc.update("UPDATE account SET state = 'DISABLED' WHERE user_id IN ('admin', 'auditadmin')");
        start();
        assertThat(shown)
                .singleElement()
                .asString()
                .contains("admin2", "auditadmin2")
                .doesNotContain("secadmin");
        assertThat(accounts.find("admin2")).hasValueSatisfying(made -> {
            assertThat(made.mustChange()).isTrue();
            assertThat(made.groups()).containsExactly("camunda-admin");
        });
        assertThat(accounts.has("admin2", password("admin2"))).isTrue();
        assertThat(accounts.has("auditadmin2", password("admin2"))).isFalse();
    }

    private String password(String userId) {
        String line = shown.get(0)
                .lines()
                .filter(text -> text.contains(" " + userId + " "))
                .findFirst()
                .orElseThrow();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private void start() {
        Console console = new Console() {
            @Override
            void show(String text) {
                shown.add(text);
            }
        };
        new FirstAdministrators(accounts, lock, transaction, console).run(new DefaultApplicationArguments());
    }
}
