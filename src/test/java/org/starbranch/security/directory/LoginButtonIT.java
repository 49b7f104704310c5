package org.starbranch.security.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Browser;

/** The way to the login service stands under our own form, at the desk and on a telephone. */
@DirectoryTest
class LoginButtonIT {

    @LocalServerPort
    private int port;

    @Test
    void theButtonFits() {
        try (Browser desk = Browser.atTheDesk(port);
                Browser phone = Browser.onThePhone(port)) {
            for (Browser browser : new Browser[] {desk, phone}) {
                browser.open("/login");
                assertThat(browser.find("a[href='/oauth2/authorization/oidc']").getText())
                        .isEqualTo("统一身份认证登录");
                assertThat(browser.driver()
                                .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .isEqualTo(true);
            }
            desk.screenshot("login-button-desk");
            phone.screenshot("login-button-phone");
        }
    }
}
