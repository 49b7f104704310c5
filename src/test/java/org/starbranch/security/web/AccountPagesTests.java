package org.starbranch.security.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.security.Accounts;
import org.starbranch.security.NewPassword;
import org.starbranch.shared.Role;
import org.starbranch.support.ProcessTest;

/** The pages on which accounts are looked after. */
@ProcessTest
@Transactional
class AccountPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SECURITY_ADMINISTRATOR")
    void areTheSecurityAdministratorsAlone(Role role) throws Exception {
        for (String page :
                new String[] {"/accounts", "/accounts/new", "/accounts/office", "/accounts/office/disable"}) {
            assertThat(mvc.perform(get(page).with(somebody(role)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(page)
                    .isEqualTo(403);
        }
        assertThat(mvc.perform(post("/accounts/office/disable")
                                .param("reason", "x")
                                .with(somebody(role))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(accounts.find("office").orElseThrow().isActive()).isTrue();
    }

    @Test
    void showWhoIsThereAndFindWhomOneLooksFor() throws Exception {
        assertThat(page("/accounts")).contains("共 61 个账号", "第 1 页，共 4 页", "党委考核组");
        assertThat(page("/accounts?q=secretary01")).contains("陈书记01", "支部书记").doesNotContain("secretary02");
        assertThat(page("/accounts?q=<b>")).contains("没有找到账号").doesNotContain("<b>\"");
        assertThat(page("/accounts?page=4")).contains("verifier2").doesNotContain("下一页");
        assertThat(page("/accounts?page=x")).contains("第 1 页");
    }

    @Test
    void makeAnAccountAndShowItsPasswordOnce() throws Exception {
        MvcResult made = mvc.perform(send("/accounts")
                        .param("userId", "newcomer")
                        .param("name", "林新人")
                        .param("roles", "ASSESSOR", "VERIFIER")
                        .param("reason", "新到任"))
                .andExpect(redirectedUrl("/accounts/newcomer"))
                .andReturn();
        NewPassword password = (NewPassword) requireNonNull(made.getFlashMap().get("password"));
        String shown = html(mvc.perform(get("/accounts/newcomer")
                        .flashAttr("password", password)
                        .with(guard()))
                .andReturn());
        assertThat(shown).contains(password.password(), "只显示这一次", "须修改密码", "党委考核组");
        assertThat(page("/accounts/newcomer")).doesNotContain(password.password());
    }

    @Test
    void giveBackWhatWasTypedWithEveryFault() throws Exception {
        MvcResult refused = mvc.perform(
                        send("/accounts").param("userId", "Ä!").param("roles", "ADMINISTRATOR", "AUDIT_ADMINISTRATOR"))
                .andExpect(redirectedUrl("/accounts/new"))
                .andReturn();
        String form = html(mvc.perform(get("/accounts/new")
                        .flashAttrs(Map.copyOf(refused.getFlashMap()))
                        .with(guard()))
                .andReturn());
        assertThat(form)
                .contains("用户名为2至64位", "请填写姓名", "不能由同一个账号兼任", "请填写理由")
                .containsPattern("id=\"role-AUDIT_ADMINISTRATOR\"[^>]*checked");
    }

    @ParameterizedTest
    @CsvSource({"disable, 停用账号, 立即不能登录", "password, 重置密码, 原密码立即作废", "unlock, 解除登录限制, 不用等待"})
    void askBeforeSomethingIsDone(String act, String title, String consequence) throws Exception {
        assertThat(page("/accounts/office2/" + act)).contains("确认" + title, consequence, "理由");
        mvc.perform(send("/accounts/office2/" + act).param("reason", " "))
                .andExpect(redirectedUrl("/accounts/office2/" + act))
                .andExpect(flash().attributeExists("faults"));
        mvc.perform(send("/accounts/office2/" + act).param("reason", "测试"))
                .andExpect(redirectedUrl("/accounts/office2"))
                .andExpect(flash().attributeExists("done"));
    }

    @Test
    void changeRolesAndSayWhatIsWrong() throws Exception {
        assertThat(page("/accounts/office2/roles")).containsPattern("id=\"role-OFFICE\"[^>]*checked");
        mvc.perform(send("/accounts/office2/roles")
                        .param("version", "0")
                        .param("roles", "AUDITOR")
                        .param("reason", "换岗"))
                .andExpect(redirectedUrl("/accounts/office2"));
        assertThat(accounts.find("office2").orElseThrow().roles()).containsExactly(Role.AUDITOR);
        mvc.perform(send("/accounts/office2/roles").param("version", "0").param("reason", "再换"))
                .andExpect(redirectedUrl("/accounts/office2/roles"));
    }

    @Test
    void offerNothingOnOnesOwnAccountButTheOwnPassword() throws Exception {
        assertThat(page("/accounts/secadmin")).contains("须由另一名安全管理员办理").doesNotContain("停用账号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/accounts/nobody", "/accounts/nobody/disable", "/accounts/nobody/roles", "/accounts/office/x"})
    void doNotKnowWhomNobodyKnows(String page) throws Exception {
        assertThat(mvc.perform(get(page).with(guard()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theOwnPasswordSaysWhatIsWrongAndGivesNoPasswordBack() throws Exception {
        MvcResult refused = mvc.perform(send("/password")
                        .param("old", "not-the-old-one")
                        .param("next", "abc")
                        .param("again", "abd"))
                .andExpect(redirectedUrl("/password"))
                .andReturn();
        String form = html(mvc.perform(get("/password")
                        .flashAttrs(Map.copyOf(refused.getFlashMap()))
                        .with(guard()))
                .andReturn());
        assertThat(form).contains("原密码不正确", "12至128位", "不一致").doesNotContain("not-the-old-one", "\"abc\"");
    }

    private String page(String path) throws Exception {
        return html(mvc.perform(get(path).with(guard())).andReturn());
    }

    private static String html(MvcResult result) throws Exception {
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder send(String path) {
        return post(path).with(guard()).with(csrf());
    }

    private static RequestPostProcessor guard() {
        return user("secadmin").authorities(new SimpleGrantedAuthority("security-admin"));
    }

    private static RequestPostProcessor somebody(Role role) {
        return user("office").authorities(new SimpleGrantedAuthority(role.group()));
    }
}
