package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Point;
import org.starbranch.support.Browser;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;

/** A secretary scores her branch in the Tasklist, is refused once, corrects, and is done. */
@BrowserTest
class SelfAssessmentIT {

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
    void theSecretaryIsToldWhatIsWrongKeepsWhatSheTypedAndCompletes() {
        try (Browser secretary = Browser.atTheDesk(port)) {
            secretary.login("secretary01");
            secretary.find(".task a").click();
            secretary.find(field("score", FIRST));
            secretary.sees("合计 0 分");
            giveFullMarks(secretary);
            type(secretary, field("score", FIRST), "7");
            type(secretary, field("reason", FIRST), REASON);
            secretary.sees("合计 87 分");

            submit(secretary);
            secretary.sees("规范设置：得分 7 超过满分 5");
            secretary.sees("请选择拟申报星级");
            secretary.screenshot("self-assessment-refused");
            assertThat(secretary.find(".page-notifications").getText())
                    .contains("【未能提交】")
                    .doesNotContainPattern("[A-Za-z]{3}");
            assertThat(value(secretary, field("score", FIRST))).isEqualTo("7");
            assertThat(value(secretary, field("reason", FIRST))).isEqualTo(REASON);

            type(secretary, field("score", FIRST), "4");
            secretary.sees("合计 84 分");
            WebElement star = secretary.find(".fjs-form-field-select .fjs-input-group");
            secretary.driver().executeScript("arguments[0].scrollIntoView({ block: 'center' })", star);
            star.click();
            secretary.find(".fjs-dropdownlist-item:nth-child(2)").click();
            secretary.screenshot("self-assessment-corrected");
            submit(secretary);
            secretary.sees("任务已完成");
            await().untilAsserted(() ->
                    assertThat(desk.task(RATING, "Task_ConfirmMeeting")).isNotNull());
        }
    }

    /** 85 of 90: the list of honours stays empty. */
    private void giveFullMarks(Browser secretary) {
        for (Point point : cycles.scheme(RatedYear.CYCLE).pointsOf("self")) {
            String score = point.countedRule().isPresent()
                    ? "0"
                    : point.max().stripTrailingZeros().toPlainString();
            type(secretary, field("score", point.code()), score);
        }
    }

    private static String field(String kind, String point) {
        return "[id$='-Field_" + kind + "_" + point + "']";
    }

    private static void type(Browser user, String field, String text) {
        user.find(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private static String value(Browser user, String field) {
        return String.valueOf(user.find(field).getDomProperty("value"));
    }

    private static void submit(Browser user) {
        WebElement complete = user.driver().findElement(By.cssSelector(".form-actions .btn-primary"));
        complete.click();
    }
}
