package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Browser;

/** The two applications that the product keeps shut to everybody are read in Chinese too, should somebody open them. */
@BareApplications
class AdministrationInChineseIT {

    /** Pages of the administration and a text that each of them shows last; the diagnostics, a record for the vendor's support, are left out. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "users", "用户列表",
            "user-create", "用户资料",
            "users/admin?tab=profile", "保存资料",
            "users/admin?tab=account", "解锁用户",
            "groups", "用户组列表",
            "groups/camunda-admin", "保存用户组",
            "tenants", "租户列表",
            "authorization?resource=6", "流程定义 授权",
            "system?section=system-settings-general", "运行正常",
            "system?section=system-settings-metrics", "最近 12 个月逐月用量"));

    /** The administrator's own names and the engine's. */
    private static final EnglishWords ENGLISH = new EnglishWords(List.of(
            "camunda-admin", "camunda BPM Administrators", "SYSTEM", "admin@localhost", "admin", "Admin", "default"));

    private final Map<String, Set<String>> found = new TreeMap<>();

    @LocalServerPort
    private int port;

    @Test
    void theAdministrationAndTheStartPageAreReadInChinese() {
        try (Browser administrator = Browser.atTheDesk(port)) {
            read(administrator, "admin", "login", "登录");
            login(administrator);
            PAGES.forEach((page, text) -> read(administrator, "admin", page, text));
            chooseADay(administrator);
            read(administrator, "welcome", "welcome", "个人信息");
        }
        assertThat(found).allSatisfy((page, words) -> assertThat(words).isEmpty());
    }

    private static void login(Browser administrator) {
        administrator.find("form input[type=text]").sendKeys("admin");
        administrator.find("form input[type=password]").sendKeys("starbranch");
        administrator.find("form button[type=submit]").click();
        administrator.sees("授权");
    }

    /** The calendar takes its names from AngularJS, which knows only English. */
    private void chooseADay(Browser administrator) {
        read(administrator, "admin", "system?section=system-settings-metrics", "最近 12 个月逐月用量");
        administrator.find("#startDate .view-value").click();
        assertThat(administrator.find(".uib-title").getText()).matches("20\\d\\d年\\d{1,2}月");
        found.put("calendar", ENGLISH.on(administrator));
        administrator.screenshot("admin-calendar");
    }

    private void read(Browser administrator, String application, String page, String text) {
        administrator.open("/camunda/app/" + application + "/default/#/" + page);
        administrator.sees(text);
        found.put(page, ENGLISH.on(administrator));
        administrator.screenshot(application + "-" + page.replaceAll("\\W+", "-"));
    }
}
