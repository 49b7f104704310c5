package org.starbranch.workflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.starbranch.support.ProcessTest;

/** When the system refuses to start, and what it then says. */
@ProcessTest
class StartRefusalTests {

    private static final String GROUP = "camunda-admin";

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void theSampleAdministratorIsBack() {
        identity.deleteUser("chief");
        identity.deleteMembership("admin", GROUP);
        identity.createMembership("admin", GROUP);
    }

    @Test
    void productionRefusesADatabaseWithSampleAccounts() {
        assertThatThrownBy(() -> new NoSampleAccounts(accounts).run(new DefaultApplicationArguments()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("样例账号");
    }

    @Test
    void withoutAnAdministratorAndWithoutAPasswordForOneNothingStarts() {
        identity.deleteMembership("admin", GROUP);
        assertThatThrownBy(() -> start("too-short")).hasMessageContaining("STARBRANCH_ADMINISTRATOR_PASSWORD");
        assertThat(accounts.hasAdministrator()).isFalse();
    }

    @Test
    void theFirstAdministratorIsMadeFromTheEnvironment() {
        identity.deleteMembership("admin", GROUP);
        start("a-long-password");
        assertThat(accounts.hasAdministrator()).isTrue();
        assertThat(identity.checkPassword("chief", "a-long-password")).isTrue();
    }

    @Test
    void whereThereIsAnAdministratorNoOtherIsMade() {
        start("a-long-password");
        assertThat(accounts.exists("chief")).isFalse();
    }

    private void start(String password) {
        new FirstAdministrator(accounts, new Administrator("chief", password)).run(new DefaultApplicationArguments());
    }
}
