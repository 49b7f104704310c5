package org.starbranch.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.proposal.Plans;
import org.starbranch.support.Browser;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.RatedYear;

/** The office at its simulator: moves one branch and sees the chain, takes it back, compares, saves. */
@BrowserTest
class SimulatorIT {

    private static final List<String> TOTALS = List.of("96", "93", "92", "91", "89", "88", "87", "86", "79", "60");

    @LocalServerPort
    private int port;

    @Autowired
    private RatedYear year;

    @Autowired
    private Plans plans;

    @Test
    void theOfficeMovesABranchSeesTheChainTakesItBackComparesAndSaves() {
        year.open();
        try (Browser browser = Browser.atTheDesk(port)) {
            browser.login("office");
            open(browser);
            paste(browser, rows(TOTALS));
            await(
                    browser,
                    () -> stars(browser).equals(List.of("五星", "四星", "四星", "三星", "三星", "三星", "二星", "二星", "二星", "二星")));

            type(browser, "#total-B06", "97");
            await(
                    browser,
                    () -> browser.driver()
                                    .findElements(By.cssSelector("#moves .move"))
                                    .size()
                            == 3);
            assertThat(browser.find("#moves").getText())
                    .contains("B06 支部6 由三星升为五星", "B01 支部1 由五星降为四星：五星名额由 B06 占用", "B03 支部3 由四星降为三星：四星名额由 B01 占用");
            assertThat(row(browser, "B01").getText()).contains("五星：B06 占用", "原为五星");
            browser.driver().executeScript("document.getElementById('chain').scrollIntoView()");
            browser.screenshot("simulator-chain");

            browser.find("#undo").click();
            await(
                    browser,
                    () -> row(browser, "B01").getText().contains("五星")
                            && browser.find("#moves").getText().contains("B01 支部1 由四星升为五星"));
            assertThat(browser.find("#total-B06").getAttribute("value")).isEqualTo("88");
            browser.find("#redo").click();
            await(browser, () -> "97".equals(browser.find("#total-B06").getAttribute("value")));
            browser.find("#undo").click();
            await(browser, () -> "88".equals(browser.find("#total-B06").getAttribute("value")));

            browser.find("#veto-B01").sendKeys(Keys.SPACE);
            await(browser, () -> row(browser, "B01").getText().contains("不定星"));
            assertThat(browser.find("#moves").getText()).contains("B02 支部2 由四星升为五星：B01 空出五星名额");
            browser.find("#undo").click();
            await(browser, () -> row(browser, "B01").getText().contains("原为不定星"));

            browser.find("#compare").click();
            type(browser, "#two-cap-5", "20");
            await(
                    browser,
                    () -> !browser.driver()
                            .findElements(By.cssSelector("#differing tbody tr"))
                            .isEmpty());
            assertThat(browser.find("#differences").getText()).contains("B02 支部2", "四星", "五星");
            assertThat(browser.driver().findElements(By.cssSelector("#results svg[role=img] title")))
                    .hasSize(2);
            assertThat(browser.find("#results").getText())
                    .contains("五星名额：10 × 10% = 1，不超过 → 1 个", "五星名额：10 × 20% = 2，不超过 → 2 个");
            browser.driver().executeScript("document.getElementById('result').scrollIntoView()");
            browser.screenshot("simulator-comparison");

            browser.find("#plan-name").sendKeys("从严方案");
            browser.find("#save").click();
            browser.sees("已保存“从严方案”");
            assertThat(plans.startingPoint(RatedYear.CYCLE))
                    .hasValueSatisfying(plan -> assertThat(plan.described()).isEqualTo("与方案一致"));
            assertThat(browser.driver().manage().logs().get("browser").getAll())
                    .filteredOn(entry -> entry.getMessage().contains("Content Security Policy")
                            || entry.getMessage().contains("Uncaught"))
                    .isEmpty();
        }
    }

    @Test
    void faultsInPastedRowsAreNamedAndNothingIsLost() {
        try (Browser browser = Browser.onThePhone(port)) {
            browser.login("office");
            open(browser);
            paste(browser, "B01,一支部,95\nB02,二支部,九十");
            browser.sees("第 2 行：总分“九十”不是数");
            assertThat(browser.find("#pasted").getAttribute("value")).contains("B02,二支部,九十");

            browser.find("#pasted").sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, "90");
            browser.find("#paste").click();
            await(
                    browser,
                    () -> browser.driver()
                                    .findElements(By.cssSelector("#rows tr"))
                                    .size()
                            == 2);
            Object wide = browser.driver()
                    .executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(wide).as("nothing wider than the telephone").isEqualTo(0L);
            browser.screenshot("simulator-phone");
        }
    }

    /** 004: moved by its own points and by a branch below it, each time with the worked sum, under two ways to roll up. */
    @Test
    void aGeneralBranchIsMovedByItsBranchesOnTheTelephone() {
        try (Browser browser = Browser.onThePhone(port)) {
            browser.login("office");
            browser.open("/simulation");
            new Select(browser.find("#scheme")).selectByValue("zaozhuang-2020");
            await(browser, () -> browser.find("#subjects").isDisplayed());
            new Select(browser.find("#subject")).selectByValue("general_branch");
            await(
                    browser,
                    () -> "党总支"
                            .equals(browser.driver().findElement(By.id("each")).getDomProperty("textContent")));
            paste(browser, "U1,机电总支,18,92、88.5\nU2,信息总支,20,110、70");
            browser.sees("自身 18；下级 (92 + 88.5) ÷ 2 × 80% = 72.2；合计 90.2");
            assertThat(browser.find("#no-plan").getText()).contains("不能保存");
            row(browser, "U1").findElement(By.cssSelector("summary")).click();
            type(browser, "#row-U1-children", "92、80");
            browser.sees("U1 机电总支 由五星降为四星");
            assertThat(browser.find("#row-U1-children").getAttribute("value")).isEqualTo("92、80");
            browser.find("#undo").click();
            browser.sees("U1 机电总支 由四星升为五星");
            browser.find("#compare").click();
            new Select(browser.find("#two-up")).selectByValue("raw");
            browser.sees("两组设置的差别");
            browser.sees("U2 信息总支");
            Object wide = browser.driver()
                    .executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(wide).as("nothing wider than the telephone").isEqualTo(0L);
            browser.driver().executeScript("document.getElementById('ranks').scrollIntoView()");
            browser.screenshot("simulator-general-branch-phone");
        }
    }

    /** 001: what 合格 is worth is chosen where the points at each level are known. */
    @Test
    void anotherConversionOfLevelsIsComparedSideBySide() {
        try (Browser browser = Browser.atTheDesk(port)) {
            browser.login("office");
            browser.open("/simulation");
            new Select(browser.find("#scheme")).selectByValue("jinsong-2017");
            browser.find("#one-level-qualified");
            paste(browser, "编号,名称,优秀,合格\nS1,甲支部,0,100\nS2,乙支部,60,40");
            browser.sees("优秀 60 × 100% + 合格 40 × 80%");
            assertThat(stars(browser)).containsExactly("五星", "四星");
            browser.find("#compare").click();
            type(browser, "#two-level-qualified", "60");
            browser.sees("S1 甲支部");
            browser.sees("由四星降为三星");
            browser.screenshot("simulator-levels");
        }
    }

    @Test
    void tenThousandBranchesDoNotFreezeThePage() {
        try (Browser browser = Browser.atTheDesk(port)) {
            browser.login("office");
            open(browser);
            browser.find("details summary").click();
            String text = IntStream.rangeClosed(1, 10_000)
                    .mapToObj(i -> "B%05d,支部%d,%s".formatted(i, i, 50 + (i * 37 % 101) / 2.0))
                    .collect(Collectors.joining("\n"));
            browser.driver().executeScript("document.getElementById('pasted').value = arguments[0]", text);
            browser.find("#paste").click();
            browser.sees("共 200 页，10000 个支部");
            assertThat(browser.driver().findElements(By.cssSelector("#rows tr")))
                    .hasSize(50);
            browser.find("#search").sendKeys("B09999");
            browser.sees("第 1 页，共 1 页，1 个支部");
        }
    }

    @Test
    void theScoresOfTheYearAreLoadedWithThoseStillOpen() {
        year.open();
        year.rate(List.of("96", "94", "85"));
        try (Browser browser = Browser.atTheDesk(port)) {
            browser.login("office");
            open(browser);
            new Select(browser.find("#cycle")).selectByValue(RatedYear.CYCLE);
            browser.find("#load").click();
            browser.sees("名册共 20 个");
            browser.sees("还没有评完");
            assertThat(stars(browser)).containsExactly("五星", "五星", "四星");
        }
    }

    private static void open(Browser browser) {
        browser.open("/simulation");
        new Select(browser.find("#scheme")).selectByValue("zhaoqing-2023");
        browser.find("#one-cap-5");
    }

    private static void paste(Browser browser, String text) {
        browser.find("details summary").click();
        WebElement pasted = browser.find("#pasted");
        browser.driver().executeScript("arguments[0].value = arguments[1]", pasted, text);
        browser.find("#paste").click();
    }

    private static void type(Browser browser, String field, String text) {
        browser.find(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    private static String rows(List<String> totals) {
        return IntStream.range(0, totals.size())
                .mapToObj(i -> "B%02d\t支部%d\t%s".formatted(i + 1, i + 1, totals.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static WebElement row(Browser browser, String branch) {
        return browser.find("#rows tr[data-code='" + branch + "']");
    }

    private static List<String> stars(Browser browser) {
        return browser.driver().findElements(By.cssSelector("#rows td[data-label='名额星级'] .nowrap")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void await(Browser browser, java.util.function.BooleanSupplier holds) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(driver -> holds.getAsBoolean());
    }
}
