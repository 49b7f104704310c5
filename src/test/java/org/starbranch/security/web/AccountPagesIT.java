package org.starbranch.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.support.Browser;
import org.starbranch.support.ServerTest;

/** A new colleague gets an account and comes in; on the screen of an office and on a telephone. */
@ServerTest
class AccountPagesIT {

    private static final String OWN = "k3v9-x2m7-p8qd";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nobodyNew() {
        jdbc.update("DELETE FROM account_role WHERE user_id = 'newcomer'");
        jdbc.update("DELETE FROM account WHERE user_id = 'newcomer'");
    }

    @Test
    void theSecurityAdministratorMakesAnAccountAndItsOwnerChoosesHisPassword() {
        String once;
        try (Browser guard = Browser.atTheDesk(port)) {
            guard.login("secadmin");
            guard.find("a[href='/accounts']").click();
            guard.sees("共 61 个账号");
            guard.screenshot("accounts-desk");
            fits(guard);
            guard.open("/accounts/new");
            guard.find("#userId").sendKeys("newcomer");
            guard.find("#name").sendKeys("林新人");
            guard.driver().findElement(By.id("role-ASSESSOR")).click();
            guard.find("#reason").sendKeys("新到任");
            guard.screenshot("account-new-desk");
            guard.find("main form button[type=submit]").click();
            once = guard.find(".once").getText();
            guard.screenshot("account-made-desk");
        }
        try (Browser newcomer = Browser.onThePhone(port)) {
            newcomer.login("newcomer", once);
            newcomer.sees("请先换成只有您自己知道的密码");
            fits(newcomer);
            newcomer.screenshot("password-phone");
            newcomer.find("#old").sendKeys(once);
            newcomer.find("#next").sendKeys(OWN);
            newcomer.find("#again").sendKeys(OWN);
            newcomer.find("main form button[type=submit]").click();
            newcomer.sees("密码已修改");
            newcomer.open("/");
            newcomer.sees("林新人，您好");
        }
    }

    @Test
    void thePagesFitOnAPhone() {
        try (Browser guard = Browser.onThePhone(port)) {
            guard.login("secadmin");
            for (String page : new String[] {
                "/accounts", "/accounts/new", "/accounts/office", "/accounts/office/roles", "/accounts/office/disable"
            }) {
                guard.open(page);
                guard.find("h1");
                fits(guard);
                guard.screenshot("phone" + page.replace('/', '-'));
            }
        }
    }

    private static void fits(Browser browser) {
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(browser.driver().getCurrentUrl())
                .isEqualTo(true);
    }
}
