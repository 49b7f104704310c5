package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Browser;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;

/** On a telephone, home and the rubric form fit, and a link to a task leads to the task. */
@BrowserTest
class HomeOnThePhoneIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RatedYear year;

    @Autowired
    private Desk desk;

    @BeforeEach
    void theYearIsOpen() {
        year.open();
        desk.runJobs();
    }

    @Test
    void homeAndTheRubricFormFit() {
        try (Browser phone = Browser.onThePhone(port)) {
            phone.login("secretary01");
            phone.sees("支部自评");
            phone.screenshot("home-phone");
            assertFits(phone);

            phone.find(".task a").click();
            phone.find("[id$='-Field_score_org_setup']");
            phone.sees("合计 0 分");
            phone.screenshot("self-assessment-phone");
            assertFits(phone);
            assertThat(number(phone, "return document.querySelector('.task-details').getBoundingClientRect().top"))
                    .isLessThan(200);
        }
    }

    private static void assertFits(Browser phone) {
        assertThat(number(phone, "return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(number(phone, "return window.innerWidth"));
    }

    private static double number(Browser phone, String script) {
        return ((Number) phone.driver().executeScript(script)).doubleValue();
    }
}
