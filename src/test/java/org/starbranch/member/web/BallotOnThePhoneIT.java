package org.starbranch.member.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.Polls;
import org.starbranch.member.ballot.Question;
import org.starbranch.member.ballot.Scale.Level;
import org.starbranch.member.ballot.Scale.Levels;
import org.starbranch.support.Browser;
import org.starbranch.support.BrowserTest;

/** On a telephone somebody votes with a slip of paper: one score, and twenty-four questions with levels. */
@BrowserTest
class BallotOnThePhoneIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Polls polls;

    @Autowired
    private Ballots ballots;

    @Test
    void oneScoreIsTypedAndSent() {
        String box = polls.box("B01");
        try (Browser phone = Browser.onThePhone(port)) {
            enter(phone, polls.codes(box, 1).get(0).toLowerCase());
            phone.find("#answer_overall").sendKeys("92.5");
            assertFits(phone);
            phone.screenshot("ballot-score-phone");
            phone.find("main form button").click();
            phone.sees("已计入，谢谢");
        }
        assertThat(ballots.find(box).orElseThrow().replies()).isEqualTo(1);
    }

    @Test
    void twentyFourLevelsAreChosenAndSent() {
        String box = polls.box("B01", questions());
        try (Browser phone = Browser.onThePhone(port)) {
            enter(phone, polls.codes(box, 1).get(0));
            List<?> choices = phone.driver().findElements(By.cssSelector("input[type=radio]"));
            assertThat(choices).hasSize(72);
            assertFits(phone);
            phone.screenshot("ballot-levels-phone");
            phone.driver().executeScript("document.querySelectorAll('input[value=excellent]').forEach(i => i.click())");
            phone.driver().executeScript("document.querySelector('main form button').click()");
            phone.sees("已计入，谢谢");
        }
        assertThat(ballots.find(box).orElseThrow().replies()).isEqualTo(1);
    }

    private static void enter(Browser phone, String code) {
        phone.open("/ballot");
        phone.find("#code").sendKeys(code);
        assertFits(phone);
        phone.find("main form button").click();
        phone.sees("护理系教工第一党支部民主测评");
        assertThat(phone.driver().getCurrentUrl()).doesNotContain(code).endsWith("/ballot");
    }

    private static Question[] questions() {
        Levels levels = new Levels(List.of(
                new Level("excellent", "优秀：制度齐全，记录完整，成效明显", new BigDecimal("5")),
                new Level("qualified", "合格：制度基本齐全，有记录", new BigDecimal("4")),
                new Level("unqualified", "不合格", BigDecimal.ZERO)));
        return IntStream.rangeClosed(1, 24)
                .mapToObj(n -> new Question("q" + n, "第" + n + "项：组织生活会按期召开并有整改", false, levels))
                .toArray(Question[]::new);
    }

    private static void assertFits(Browser phone) {
        assertThat(number(phone, "return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(number(phone, "return window.innerWidth"));
    }

    private static double number(Browser phone, String script) {
        return ((Number) phone.driver().executeScript(script)).doubleValue();
    }
}
