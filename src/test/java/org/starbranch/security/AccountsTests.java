package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Account.State;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;
import org.starbranch.support.ProcessTest;

/** What becomes of an account, and what the security administrator may not do. */
@ProcessTest
@Transactional
class AccountsTests {

    private static final Actor SECADMIN = new Actor("secadmin", Set.of("security-admin"));
    private static final String WHY = "人员调整";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountBook book;

    @Autowired
    private OwnPassword own;

    @Autowired
    private AccountLogin login;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aNewAccountHasAOneTimePasswordAndItsPictureInTheEngineHasNone() {
        NewPassword password = create("newcomer", "林新人", Role.ASSESSOR);
        assertThat(accounts.has("newcomer", password.password())).isTrue();
        assertThat(accounts.find("newcomer"))
                .hasValueSatisfying(made -> assertThat(made.mustChange()).isTrue());
        assertThat(identity.createUserQuery().userId("newcomer").singleResult().getLastName())
                .isEqualTo("新人");
        assertThat(groups("newcomer")).containsExactly("assessor");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ACT_ID_USER WHERE PWD_ IS NOT NULL", Integer.class))
                .isZero();
    }

    @Test
    void nobodyHasARightOverHisPictureInTheEngine() {
        create("newcomer", "林新人", Role.ASSESSOR);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.USER)
                        .list())
                .allMatch(grant -> grant.getUserId() == null);
    }

    @Test
    void aDisabledAccountIsInNoGroupUntilItIsEnabled() {
        accept(administration.disable("office2", SECADMIN, WHY));
        assertThat(groups("office2")).isEmpty();
        accept(administration.enable("office2", SECADMIN, WHY));
        assertThat(groups("office2")).containsExactly("office");
    }

    @Test
    void everyActStandsInTheRecordWithItsActorAndReason() {
        create("newcomer", "林新人", Role.ASSESSOR);
        accept(administration.giveRoles("newcomer", Set.of(Role.OFFICE), 0, SECADMIN, WHY));
        accept(administration.disable("newcomer", SECADMIN, WHY));
        accept(administration.enable("newcomer", SECADMIN, WHY));
        accept(administration.resetPassword("newcomer", SECADMIN, WHY));
        accept(administration.unlock("newcomer", SECADMIN, WHY));
        TestTransaction.flagForCommit();
        TestTransaction.end();
        try {
            assertThat(audit.of("newcomer"))
                    .extracting("action")
                    .containsExactly(
                            "account.created",
                            "account.roles-changed",
                            "account.disabled",
                            "account.enabled",
                            "account.password-reset",
                            "account.unlocked");
            assertThat(audit.of("newcomer"))
                    .allMatch(entry ->
                            entry.actor().equals("secadmin") && entry.detail().contains(WHY));
            assertThat(audit.of("newcomer").get(1).detail()).contains("党委考核组 → 党委组织部");
        } finally {
            jdbc.update("DELETE FROM account_role WHERE user_id = 'newcomer'");
            jdbc.update("DELETE FROM account WHERE user_id = 'newcomer'");
            identity.deleteUser("newcomer");
        }
    }

    @Test
    void nothingIsDoneWithoutAReasonOrByAnybodyElse() {
        refused(administration.disable("office2", SECADMIN, "  "), "理由");
        for (Role role : Role.values()) {
            if (role != Role.SECURITY_ADMINISTRATOR) {
                Actor other = new Actor("someone", Set.of(role.group()));
                refused(administration.disable("office2", other, WHY), "只有安全管理员");
                refused(administration.create(new NewAccount("x1", "某人", Set.of()), other, WHY), "只有安全管理员");
            }
        }
        assertThat(accounts.find("office2").orElseThrow().isActive()).isTrue();
    }

    @Test
    void nobodyActsOnHisOwnAccount() {
        create("guard2", "第二人", Role.SECURITY_ADMINISTRATOR);
        long version = accounts.find("secadmin").orElseThrow().version();
        refused(
                administration.giveRoles(
                        "secadmin", Set.of(Role.SECURITY_ADMINISTRATOR, Role.OFFICE), version, SECADMIN, WHY),
                "自己的账号");
        refused(administration.disable("secadmin", SECADMIN, WHY), "自己的账号");
        refused(administration.resetPassword("secadmin", SECADMIN, WHY), "自己的账号");
        refused(administration.unlock("secadmin", SECADMIN, WHY), "自己的账号");
    }

    @Test
    void nobodyHoldsTwoOfTheThreeAdministrators() {
        Set<Role> two = Set.of(Role.ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
        refused(administration.create(new NewAccount("both", "两职人", two), SECADMIN, WHY), "兼任");
        refused(administration.giveRoles("office2", two, 0, SECADMIN, WHY), "兼任");
        assertThatThrownBy(() -> accounts.arrive("both", "两职人", Source.LDAP, two))
                .isInstanceOf(ArrivalRefused.class);
    }

    @Test
    void theLastActiveAdministratorOfAKindStays() {
        refused(administration.disable("auditadmin", SECADMIN, WHY), "最后一个");
        refused(administration.giveRoles("admin", Set.of(), 0, SECADMIN, WHY), "最后一个");
        create("admin9", "第二人", Role.ADMINISTRATOR);
        accept(administration.disable("admin", SECADMIN, WHY));
        refused(administration.disable("admin9", SECADMIN, WHY), "最后一个");
    }

    @Test
    void whoeverLooksAtAnOldAccountChangesNothing() {
        refused(administration.giveRoles("office2", Set.of(Role.AUDITOR), 7, SECADMIN, WHY), "他人更改");
        Account stale = accounts.find("office2").orElseThrow();
        accept(administration.disable("office2", SECADMIN, WHY));
        assertThatThrownBy(() -> book.keep(stale.with(State.ACTIVE), null, SECADMIN, "x", "x"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aLoginNameIsOneNameAndNeverTheSystems() {
        refused(administration.create(new NewAccount(" Office2 ", "某人", Set.of()), SECADMIN, WHY), "已有账号");
        for (String name : new String[] {"system", "public", "x", "a b", "../x", "Ωmega", "-x", "a".repeat(65)}) {
            refused(administration.create(new NewAccount(name, "某人", Set.of()), SECADMIN, WHY), "用户名");
        }
    }

    @Test
    void whoArrivesFromADirectoryGetsAnAccountAndKeepsWhatHeWasGivenHere() {
        Account first = accounts.arrive("Zhang.San", "张三", Source.LDAP, Set.of(Role.ASSESSOR));
        assertThat(first.userId()).isEqualTo("zhang.san");
        assertThat(groups("zhang.san")).containsExactly("assessor");
        accept(administration.giveRoles("zhang.san", Set.of(Role.VERIFIER), first.version(), SECADMIN, WHY));
        Account again = accounts.arrive("zhang.san", "张三丰", Source.LDAP, Set.of(Role.OFFICE));
        assertThat(again.roles()).containsExactly(Role.OFFICE, Role.VERIFIER);
        assertThat(again.name()).isEqualTo("张三丰");
        Account same = accounts.arrive("zhang.san", "张三丰", Source.LDAP, Set.of(Role.OFFICE));
        assertThat(same.version()).isEqualTo(again.version());
        refused(administration.resetPassword("zhang.san", SECADMIN, WHY), "LDAP");
        assertThat(accounts.arrive("li.si", " ", Source.OIDC, Set.of()).name()).isEqualTo("li.si");
        assertThat(accounts.arrive("wang.wu", "王".repeat(99), Source.OIDC, Set.of())
                        .name())
                .hasSize(60);
    }

    @Test
    void aDirectoryTakesOverNobodysAccountAndOpensNoDisabledOne() {
        assertThatThrownBy(() -> accounts.arrive("admin", "冒名", Source.LDAP, Set.of()))
                .isInstanceOf(ArrivalRefused.class);
        assertThatThrownBy(() -> accounts.arrive("system", "冒名", Source.OIDC, Set.of()))
                .isInstanceOf(ArrivalRefused.class);
        accounts.arrive("zhang.san", "张三", Source.LDAP, Set.of());
        assertThatThrownBy(() -> accounts.arrive("zhang.san", "张三", Source.OIDC, Set.of()))
                .isInstanceOf(ArrivalRefused.class);
        accept(administration.disable("zhang.san", SECADMIN, WHY));
        assertThatThrownBy(() -> accounts.arrive("zhang.san", "张三", Source.LDAP, Set.of()))
                .isInstanceOf(ArrivalRefused.class);
    }

    @Test
    void aPasswordOfOnesOwnNeedsTheOldOneAndHoldsToThePolicy() {
        Actor newcomer = new Actor("newcomer", Set.of());
        String once = create("newcomer", "林新人", Role.ASSESSOR).password();
        refused(own.change(newcomer, "10.0.0.1", "wrong", "k3v9-x2m7-p8qd", "k3v9-x2m7-p8qd"), "原密码");
        refused(own.change(newcomer, "10.0.0.1", once, "short", "short"), "12至128位");
        refused(own.change(newcomer, "10.0.0.1", once, "k3v9-x2m7-p8qd", "k3v9-x2m7-p8qe"), "不一致");
        refused(own.change(newcomer, "10.0.0.1", once, once, once), "相同");
        accept(own.change(newcomer, "10.0.0.1", once, "k3v9-x2m7-p8qd", "k3v9-x2m7-p8qd"));
        assertThat(accounts.find("newcomer").orElseThrow().mustChange()).isFalse();
        assertThat(accounts.has("newcomer", once)).isFalse();
        assertThat(accounts.has("newcomer", "k3v9-x2m7-p8qd")).isTrue();
    }

    @Test
    void anOutdatedHashIsRenewedWhenItsOwnerComesIn() {
        String once = create("newcomer", "林新人", Role.ASSESSOR).password();
        String weak = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(once);
        jdbc.update("UPDATE account SET password_hash = ? WHERE user_id = 'newcomer'", weak);
        assertThat(login.proves("newcomer", "10.0.0.1", once)).isTrue();
        assertThat(jdbc.queryForObject("SELECT password_hash FROM account WHERE user_id = 'newcomer'", String.class))
                .contains("m=19456,t=2,p=1");
        assertThat(login.proves("newcomer", "10.0.0.1", once)).isTrue();
    }

    @Test
    void theListIsSearchedAndPaged() {
        AccountPage secretaries = accounts.page("secretary", 2);
        assertThat(secretaries.total()).isEqualTo(21);
        assertThat(secretaries.rows()).extracting(Account::userId).containsExactly("secretary21");
        assertThat(accounts.page("蒋安", 1).rows()).extracting(Account::userId).containsExactly("secadmin");
        assertThat(accounts.page("%", 1).total()).isZero();
        assertThat(accounts.page("", 99).number()).isEqualTo(4);
    }

    private NewPassword create(String userId, String name, Role role) {
        return accept(administration.create(new NewAccount(userId, name, Set.of(role)), SECADMIN, WHY));
    }

    private List<String> groups(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static <T> T accept(Submission<T> submission) {
        assertThat(submission).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted<T>) submission).outcome();
    }

    private static void refused(Submission<?> submission, String says) {
        assertThat(submission).isInstanceOf(Submission.Refused.class);
        assertThat(((Submission.Refused<?>) submission).faults())
                .anyMatch(fault -> fault.message().contains(says));
    }
}
