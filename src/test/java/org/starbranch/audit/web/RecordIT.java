package org.starbranch.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Browser;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.RatedYear;

/** The record in a browser, at the desk and on a telephone. */
@BrowserTest
class RecordIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RatedYear year;

    @BeforeEach
    void somethingHappened() {
        year.open();
        year.rate(RatedYear.EXAMPLE.subList(0, 6));
    }

    @Test
    void theAuditAdministratorReadsAsksAndLetsTheChainBeChecked() {
        try (Browser desk = Browser.atTheDesk(port)) {
            desk.login("auditadmin");
            desk.screenshot("audit-home");
            desk.find("a[href='/audit']").click();
            desk.sees("谁在什么时候做了什么");
            desk.screenshot("audit-desk");
            desk.find("#who").sendKeys("assessor1");
            desk.find("form.filter button").click();
            desk.sees("显示全部");
            assertThat(desk.driver().getCurrentUrl()).contains("who=assessor1");
            desk.find("form[action='/audit/checks'] button").click();
            desk.sees("记录完整，没有发现改动");
            desk.screenshot("audit-check");
        }
    }

    @Test
    void theRecordFitsOnATelephone() {
        try (Browser phone = Browser.onThePhone(port)) {
            phone.login("auditor");
            phone.open("/audit");
            phone.sees("谁在什么时候做了什么");
            phone.screenshot("audit-phone");
            phone.driver().executeScript("document.querySelector('.record').scrollIntoView()");
            phone.screenshot("audit-phone-rows");
            assertThat(phone.driver().executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }
}
