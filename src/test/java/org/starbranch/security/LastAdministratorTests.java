package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;
import org.starbranch.support.ProcessTest;

/** Two administrators cannot be sent away at the same moment. */
@ProcessTest
class LastAdministratorTests {

    private static final Actor SECADMIN = new Actor("secadmin", Set.of("security-admin"));

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void theSampleAdministratorIsBack() {
        if (!accounts.find("admin").orElseThrow().isActive()) {
            administration.enable("admin", SECADMIN, "测试");
        }
        jdbc.update("DELETE FROM account_role WHERE user_id = 'admin9'");
        jdbc.update("DELETE FROM account WHERE user_id = 'admin9'");
        jdbc.update("DELETE FROM ACT_ID_MEMBERSHIP WHERE USER_ID_ = 'admin9'");
        jdbc.update("DELETE FROM ACT_ID_USER WHERE ID_ = 'admin9'");
    }

    @Test
    void oneOfTwoStays() {
        administration.create(new NewAccount("admin9", "第二人", Set.of(Role.ADMINISTRATOR)), SECADMIN, "测试");
        List<Submission<Account>> both = Stream.of("admin", "admin9")
                .parallel()
                .map(user -> administration.disable(user, SECADMIN, "测试"))
                .toList();
        assertThat(both).filteredOn(Submission.Accepted.class::isInstance).hasSize(1);
        assertThat(accounts.hasActive(Role.ADMINISTRATOR)).isTrue();
    }
}
