package org.starbranch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Browser;
import org.starbranch.support.ServerTest;

@ServerTest
class LoginIT {

    @LocalServerPort
    private int port;

    @Test
    void theOfficeLogsInOnceAndIsInTheTasklistToo() {
        try (Browser office = Browser.atTheDesk(port)) {
            office.login("office");
            office.screenshot("office-after-login");
            office.open("/camunda/app/tasklist/default/");
            office.sees("我的待办");
            office.screenshot("office-tasklist");
            assertThat(office.driver().getCurrentUrl()).doesNotContain("login");
        }
    }

    @Test
    void theLoginPageFitsOnAPhone() {
        try (Browser phone = Browser.onThePhone(port)) {
            phone.open("/login");
            phone.find("input[name=username]");
            phone.screenshot("login-phone");
            assertThat(phone.driver().executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }
}
