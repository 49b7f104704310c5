package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.shared.Role;
import org.starbranch.support.ProcessTest;

/** Of two nodes that start at once one sets up, and the other finds it done. */
@ProcessTest
class StartLockTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private StartLock lock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> shown = new CopyOnWriteArrayList<>();

    @BeforeEach
    void nobodyAuditsAsOnAFirstStart() {
        jdbc.update("UPDATE account SET state = 'DISABLED' WHERE user_id = 'auditadmin'");
    }

    @AfterEach
    void asBefore() {
        jdbc.update("DELETE FROM account_role WHERE user_id LIKE 'auditadmin_'");
        jdbc.update("DELETE FROM account WHERE user_id LIKE 'auditadmin_'");
        jdbc.update("UPDATE account SET state = 'ACTIVE' WHERE user_id = 'auditadmin'");
    }

    @Test
    void theSecondNodeWaitsForTheFirstAndThenMakesNoOtherAdministrator() throws Exception {
        CompletableFuture<Void> second = new CompletableFuture<>();
        transaction.executeWithoutResult(first -> {
            lock.hold();
            CompletableFuture.runAsync(this::start).whenComplete((done, failed) -> second.complete(done));
            assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            accounts.create("auditadmin2", "审计", "hash", true, Set.of(Role.AUDIT_ADMINISTRATOR));
        });
        second.get(10, TimeUnit.SECONDS);
        assertThat(shown).isEmpty();
        assertThat(accounts.exists("auditadmin3")).isFalse();
    }

    @Test
    void itIsHeldWithinATransactionAlone() {
        assertThatThrownBy(lock::hold).isInstanceOf(IllegalTransactionStateException.class);
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
