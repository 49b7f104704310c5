package org.starbranch.security.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.security.directory.Directories.LDAP;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.security.Account;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Accounts;
import org.starbranch.shared.Role;
import org.starbranch.support.Caller;

/** Who is in the college's LDAP directory logs in with the password he has there, and nobody by a trick. */
@DirectoryTest
class LdapLoginTests {

    private static final String PASSWORD = "starbranch";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void theCollegeHasPeople() {
        LDAP.person("lin", "林考核", PASSWORD);
        LDAP.person("lou", "楼考核", "another-password");
        LDAP.group("star-assessors", "lin", "lou");
    }

    @Test
    void aPersonOfTheDirectoryLogsInOnOurPage() {
        Caller lin = Caller.stranger(port);
        assertThat(lin.login("lin", PASSWORD).location()).doesNotContain("error");
        assertThat(lin.get("/").status()).isEqualTo(200);
        assertThat(userId(lin)).isEqualTo("lin");
        Account account = accounts.find("lin").orElseThrow();
        assertThat(account.source()).isEqualTo(Source.LDAP);
        assertThat(account.name()).isEqualTo("林考核");
        assertThat(account.mapped()).containsExactly(Role.ASSESSOR);
        assertThat(jdbc.queryForObject("SELECT password_hash FROM account WHERE user_id = 'lin'", String.class))
                .isNull();
    }

    @Test
    void heCallsTheApiAndTheEnginesRestWithTheSamePassword() {
        Caller lin = Caller.basic(port, "lin");
        assertThat(lin.get("/api/cycles").status()).isEqualTo(200);
        assertThat(lin.get("/engine-rest/task?maxResults=5").status()).isEqualTo(200);
        assertThat(Caller.basic(port, "lou").get("/api/cycles").status()).isEqualTo(401);
    }

    @Test
    void hisNameIsOneNameHoweverHeTypesIt() {
        assertIn("  LIN ", PASSWORD);
        assertThat(jdbc.queryForList("SELECT user_id FROM account WHERE LOWER(user_id) = 'lin'", String.class))
                .containsExactly("lin");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlikeAndLeaveNoAccount() {
        LDAP.person("never", "从未来过", "right");
        assertOut("never", "wrong");
        assertOut("nobody-at-all", "wrong");
        assertThat(accounts.exists("never")).isFalse();
        assertThat(accounts.exists("nobody-at-all")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "li*", "*)(uid=*", "*)(uid=lin", "lin)(cn=*", "lin)(|(uid=*", "lin\\2a", "l\u00ADin", "ｌｉｎ"
            })
    void aNameIsNeverPartOfTheSearch(String typed) {
        assertOut(typed, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0"})
    void anEmptyPasswordIsNoPassword(String empty) {
        int before = LDAP.binds();
        assertOut("lin", empty);
        assertThat(LDAP.binds()).isEqualTo(before);
    }

    @Test
    void anAccountOfOurOwnIsNeverTheDirectorys() {
        LDAP.person("admin", "冒名", "of-the-directory");
        LDAP.person("office", "冒名", "of-the-directory");
        LDAP.group("star-office", "admin", "office");
        int before = LDAP.binds();
        assertOut("admin", "of-the-directory");
        assertOut("OFFICE", "of-the-directory");
        assertThat(LDAP.binds()).isEqualTo(before);
        assertIn("admin", PASSWORD);
        assertThat(accounts.find("admin").orElseThrow().source()).isEqualTo(Source.LOCAL);
    }

    @Test
    void aSecondNameOfSomebodyIsNotAnotherPerson() {
        LDAP.person("fox", "两个名字", "fox-password", "first-name", "fox");
        LDAP.group("star-assessors", "fox");
        Caller fox = Caller.stranger(port);
        fox.login("fox", "fox-password");
        assertThat(userId(fox)).isEqualTo("fox");
        assertThat(accounts.exists("first-name")).isFalse();
    }

    @Test
    void aGroupGivesNoRoleByItsNameAlone() {
        LDAP.person("mo", "莫无权", PASSWORD);
        for (String group :
                new String[] {"camunda-admin", "administrator", "ADMINISTRATOR", "security-admin", "office"}) {
            LDAP.group(group, "mo");
        }
        assertThat(saysNo("mo", PASSWORD)).contains("还没有角色", "安全管理员");
        assertThat(accounts.find("mo").orElseThrow().roles()).isEmpty();
    }

    @Test
    void anAdministratorComesFromTheDirectoryOnlyWhereHisGroupIsMapped() {
        LDAP.person("yan", "严审计", PASSWORD);
        LDAP.group("star-audit", "yan");
        Caller yan = Caller.stranger(port);
        yan.login("yan", PASSWORD);
        assertThat(yan.get("/audit").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsTwoAdministratorsByHisGroups() {
        LDAP.person("shuang", "双重", PASSWORD);
        LDAP.group("star-audit", "shuang");
        LDAP.group("star-security", "shuang");
        assertThat(saysNo("shuang", PASSWORD)).contains("您不能用这个账号登录本系统");
        assertThat(accounts.exists("shuang")).isFalse();
    }

    @Test
    void whoLeavesAGroupLosesTheRoleAtHisNextLogin() {
        LDAP.person("tan", "谭离开", PASSWORD);
        LDAP.group("star-office", "tan");
        assertIn("tan", PASSWORD);
        assertThat(accounts.find("tan").orElseThrow().roles()).containsExactly(Role.OFFICE);
        LDAP.group("star-office");
        LDAP.group("党委考核组", "tan");
        assertIn("tan", PASSWORD);
        assertThat(accounts.find("tan").orElseThrow().roles()).containsExactly(Role.ASSESSOR);
    }

    @Test
    void anAccountThatIsDisabledHereStaysOutside() {
        LDAP.person("ting", "停用", PASSWORD);
        LDAP.group("star-office", "ting");
        assertIn("ting", PASSWORD);
        jdbc.update("UPDATE account SET state = 'DISABLED', version = version + 1 WHERE user_id = 'ting'");
        assertThat(Caller.stranger(port).login("ting", PASSWORD).location()).contains("error");
    }

    @Test
    void whileTheDirectoryIsDownOurOwnAdministratorsComeIn() {
        LDAP.goDown();
        try {
            assertThat(saysNo("lin", PASSWORD)).contains("学校的LDAP目录暂时连接不上", "自己的账号");
            assertIn("admin", PASSWORD);
        } finally {
            LDAP.comeBack();
        }
        assertIn("lin", PASSWORD);
    }

    @Test
    void aProgramAsksTheDirectoryOnceInAWhileAndAPageEachTime() {
        LDAP.person("hu", "胡程序", PASSWORD);
        LDAP.group("star-office", "hu");
        int before = LDAP.binds();
        Caller hu = Caller.basic(port, "hu");
        for (int i = 0; i < 5; i++) {
            assertThat(hu.get("/api/cycles").status()).isEqualTo(200);
            assertThat(hu.get("/engine-rest/task?maxResults=5").status()).isEqualTo(200);
        }
        assertThat(LDAP.binds()).isEqualTo(before + 1);
        assertIn("hu", PASSWORD);
        assertIn("hu", PASSWORD);
        assertThat(LDAP.binds()).isEqualTo(before + 3);
        assertThat(Caller.basic(port, "hu", "wrong").get("/api/cycles").status())
                .isEqualTo(401);
        assertThat(LDAP.binds()).isEqualTo(before + 4);
    }

    @Test
    void whatIsRememberedEndsWithAnyChangeOfTheAccount() {
        LDAP.person("he", "何程序", PASSWORD);
        LDAP.group("star-office", "he");
        Caller he = Caller.basic(port, "he");
        assertThat(he.get("/api/cycles").status()).isEqualTo(200);
        LDAP.person("he", "何程序", "another-password");
        assertThat(he.get("/api/cycles").status()).isEqualTo(200);
        jdbc.update("UPDATE account SET version = version + 1 WHERE user_id = 'he'");
        assertThat(he.get("/api/cycles").status()).isEqualTo(401);
        jdbc.update("UPDATE account SET state = 'DISABLED', version = version + 1 WHERE user_id = 'he'");
        assertThat(Caller.basic(port, "he", "another-password")
                        .get("/api/cycles")
                        .status())
                .isEqualTo(401);
    }

    /** The two names have the same hash code, so that a lock for several names would be one for both. */
    @Test
    void whoseDirectoryHangsKeepsNobodyElseWaiting() throws Exception {
        LDAP.person("lian", "连等待", PASSWORD);
        LDAP.person("lic0", "李不等", PASSWORD);
        LDAP.group("star-office", "lian", "lic0");
        LDAP.saysNothingTo("lian");
        CompletableFuture<Caller.Answer> waiting =
                CompletableFuture.supplyAsync(() -> Caller.stranger(port).login("lian", PASSWORD));
        assertThat(LDAP.isAsked()).isTrue();
        assertIn("lic0", PASSWORD);
        assertIn("admin", PASSWORD);
        assertThat(waiting).isNotDone();
        LDAP.answers();
        assertThat(waiting.get(10, TimeUnit.SECONDS).status()).isEqualTo(302);
    }

    /** Who somebody is in the engine's web applications. */
    private static String userId(Caller browser) {
        browser.get("/camunda/app/tasklist/default/");
        return browser.get(WHO).json().path("userId").asText();
    }

    private void assertIn(String user, String password) {
        assertThat(Caller.stranger(port).login(user, password).location())
                .as(user)
                .doesNotContain("error");
    }

    private void assertOut(String user, String password) {
        assertThat(saysNo(user, password)).as(user).contains("用户名或密码不正确");
    }

    /** What the login page says to somebody who does not come in. */
    private String saysNo(String user, String password) {
        Caller caller = Caller.stranger(port);
        String location = caller.login(user, password).location();
        assertThat(location).as(user).endsWith("/login?error");
        assertThat(caller.get("/").status()).isEqualTo(302);
        return caller.get("/login?error").body();
    }
}
