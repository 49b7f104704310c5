package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.support.ProcessTest;

/** When the system refuses to start, and what its first start brings. */
@ProcessTest
class StartRefusalTests {

    @Autowired
    private Accounts accounts;

    @Test
    void productionRefusesADatabaseWithSampleAccounts() {
        assertThatThrownBy(() -> new NoSampleAccounts(accounts).run(new DefaultApplicationArguments()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("样例账号");
    }

    @Test
    @Transactional
    void whereThereAreAdministratorsNoOthersAreMade() {
        List<String> shown = new ArrayList<>();
        new FirstAdministrators(accounts, new Console() {
                    @Override
                    void show(String text) {
                        shown.add(text);
                    }
                })
                .run(new DefaultApplicationArguments());
        assertThat(shown).isEmpty();
    }
}
