package org.starbranch.scheme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.scheme.SchemeDocument;
import org.starbranch.scheme.Schemes;
import org.starbranch.support.Browser;
import org.starbranch.support.BrowserTest;

/** An office brings the next version of its scheme as a workbook; on the screen of an office and on a telephone. */
@BrowserTest
class SchemePagesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Schemes schemes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RepositoryService repository;

    @TempDir
    private Path folder;

    @AfterEach
    void onlyWhatCameWithTheProgram() {
        LaterVersions.remove(jdbc, repository);
    }

    @Test
    void theOfficeUploadsAChangedWorkbookSeesWhatChangesAndPublishesAndTheAuditorReads() throws IOException {
        try (Browser office = Browser.atTheDesk(port)) {
            office.login("office");
            office.find("nav a[href='/schemes']").click();
            office.sees("上传新版本");
            picture(office, "schemes-desk");
            upload(office, "version: 2", "述职并接受评议, max: 1.5", "新任能任满两届以上, max: 1.5", "percent: 15");
            office.sees("没有错误");
            picture(office, "scheme-draft-desk");
            office.driver().findElement(By.linkText("与第 1 版比较")).click();
            office.sees("采分点增加 0.5 分，减少 0.5 分，合计变化 0 分");
            picture(office, "scheme-diff-desk");
            office.driver().navigate().back();
            office.find("#publish summary").sendKeys(Keys.ENTER);
            office.sees("不能再改，也不能撤回");
            picture(office, "scheme-publish-desk");
            office.find("#publish button").click();
            office.sees("已发布第 2 版");
            office.find("#readings button").click();
            office.sees("已确认 office");
            office.find("#roster").sendKeys("26" + Keys.ENTER);
            office.sees("26 × 15% = 3.9");
            picture(office, "scheme-version-desk");
            office.find("#rubric details details details summary").sendKeys(Keys.ENTER);
            office.sees("步长：0.5");
            office.driver().executeScript("document.getElementById('rubric').scrollIntoView()");
            picture(office, "scheme-rubric-desk");
        }
        try (Browser auditor = Browser.onThePhone(port)) {
            auditor.login("auditor");
            for (String page : new String[] {"/schemes", "/schemes/zhaoqing-2023/2", "/schemes/zhaoqing-2023/2/diff"}) {
                auditor.open(page);
                auditor.find("h1");
                assertThat(auditor.driver().findElements(By.cssSelector("main button")))
                        .hasSizeLessThan(2);
                picture(auditor, "phone" + page.replace('/', '-'));
            }
        }
    }

    @Test
    void aVersionWithAnErrorIsKeptWithItsFaultsAndCannotBePublished() throws IOException {
        try (Browser office = Browser.atTheDesk(port)) {
            office.login("office");
            upload(office, "version: 2", "述职并接受评议, max: 2.5");
            office.sees("有错误，还不能发布");
            office.sees("工作表“指标”第");
            assertThat(office.driver().findElements(By.id("publish"))).isEmpty();
            picture(office, "scheme-error-desk");
            office.find("#discard summary").click();
            office.find("#discard button").click();
            office.sees("草稿已删除");
            office.sees("没有草稿");
        }
    }

    @Test
    void aFileThatIsNoSchemeIsRefusedOnThePage() throws IOException {
        try (Browser office = Browser.onThePhone(port)) {
            office.login("office");
            office.open("/schemes");
            send(office, Files.write(folder.resolve("方案.xlsx"), new byte[] {'P', 'K', 3, 4, 9}));
            office.sees("文件已损坏，不能读取");
            picture(office, "phone-schemes-refused");
        }
    }

    /** The server refuses the first two before anything of ours sees them. */
    @ParameterizedTest
    @CsvSource({"12, 没有上传。评选方案的工作簿最多 2 MB", "10, 没有上传。评选方案的工作簿最多 2 MB", "9, '文件太大，最多 3 MB'"})
    void aFileThatIsTooLargeIsRefusedInWords(int megabytes, String words) throws IOException {
        try (Browser office = Browser.atTheDesk(port)) {
            office.login("office");
            office.open("/schemes");
            send(office, Files.write(folder.resolve("方案.yaml"), new byte[megabytes << 20]));
            office.sees(words);
            picture(office, "scheme-too-large-" + megabytes);
        }
    }

    @Test
    void aSecretaryDoesNotGetThere() {
        try (Browser secretary = Browser.atTheDesk(port)) {
            secretary.login("secretary01");
            assertThat(secretary.driver().findElements(By.cssSelector("a[href='/schemes']")))
                    .isEmpty();
            secretary.open("/schemes/zhaoqing-2023/1");
            secretary.sees("没有权限");
        }
    }

    /** The workbook of the first version after somebody has typed these values over the old ones. */
    private void upload(Browser office, String... values) throws IOException {
        String text =
                schemes.version("zhaoqing-2023", 1).orElseThrow().document().yaml();
        for (String value : values) {
            String name = value.substring(0, value.lastIndexOf(' ') + 1);
            text = text.replaceFirst(name + "[0-9.]+", value);
        }
        byte[] workbook = new SchemeDocument(text).workbook().orElseThrow();
        office.open("/schemes");
        send(office, Files.write(folder.resolve("方案.xlsx"), workbook));
    }

    private static void send(Browser browser, Path file) {
        browser.find("#file").sendKeys(file.toString());
        browser.find("#upload button").click();
    }

    private static void picture(Browser browser, String name) {
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(browser.driver().getCurrentUrl())
                .isEqualTo(true);
        browser.screenshot(name);
    }
}
