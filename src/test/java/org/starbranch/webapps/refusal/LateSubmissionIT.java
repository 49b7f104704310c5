package org.starbranch.webapps.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Point;
import org.starbranch.support.Browser;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;
import org.starbranch.workflow.branchrating.SheetForms;

/** A secretary with the form open while the same task is submitted from another window: she is told, and her text stays. */
@BrowserTest
class LateSubmissionIT {

    private static final String RATING = RatedYear.CYCLE + "/B01";
    private static final String FIRST = "org_setup";
    private static final String REASON = "两个党小组合并后尚未报批，十二月补办";

    @LocalServerPort
    private int port;

    @Autowired
    private RatedYear year;

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @BeforeEach
    void theYearIsOpen() {
        year.open();
        desk.runJobs();
    }

    @Test
    void whoIsLateReadsThatItIsDoneAndKeepsWhatSheTyped() {
        try (Browser secretary = Browser.atTheDesk(port)) {
            secretary.login("secretary01");
            secretary.find(".task a").click();
            for (Point point : cycles.scheme(RatedYear.CYCLE).pointsOf("self")) {
                type(secretary, "score", point.code(), "0");
            }
            type(secretary, "reason", FIRST, REASON);

            desk.as("secretary01")
                    .complete(RATING, "Task_SelfAssess", new SheetForms(cycles.scheme(RatedYear.CYCLE)).self());
            secretary
                    .driver()
                    .findElement(By.cssSelector(".form-actions .btn-primary"))
                    .click();

            secretary.sees("这项任务已经提交，或刚被别人处理，请刷新后再看");
            assertThat(value(secretary, "score", FIRST)).isEqualTo("0");
            assertThat(value(secretary, "reason", FIRST)).isEqualTo(REASON);
            assertThat(desk.task(RATING, "Task_ConfirmMeeting")).isNotNull();
        }
    }

    private static void type(Browser user, String kind, String point, String text) {
        user.find(field(kind, point)).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private static String value(Browser user, String kind, String point) {
        return String.valueOf(user.find(field(kind, point)).getDomProperty("value"));
    }

    private static String field(String kind, String point) {
        return "[id$='-Field_" + kind + "_" + point + "']";
    }
}
