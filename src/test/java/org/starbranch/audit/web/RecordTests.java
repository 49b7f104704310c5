package org.starbranch.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.audit.AuditEntry;
import org.starbranch.audit.AuditFilter;
import org.starbranch.audit.AuditPages;
import org.starbranch.audit.AuditTrail;
import org.starbranch.audit.ChainChecks;
import org.starbranch.shared.Actor;
import org.starbranch.shared.SteerableClock;
import org.starbranch.support.ProcessTest;
import org.starbranch.support.RatedYear;

/** What the audit administrator and the auditor read, what is kept from them, and what their reading leaves behind. */
@ProcessTest
class RecordTests {

    private static final String RATING = RatedYear.CYCLE + "/B03";

    /** Unlike everybody else's, so that a story meets its own rows alone. */
    private final String somebody = "u-" + UUID.randomUUID();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditPages pages;

    @Autowired
    private ChainChecks checks;

    @Autowired
    private RatedYear year;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SteerableClock clock;

    private Reader administrator;
    private Reader auditor;

    @BeforeEach
    void sitDown() {
        administrator = Reader.auditAdministrator(mvc);
        auditor = Reader.auditor(mvc);
    }

    @Test
    void theListSaysWhoDidWhatToWhatAndWhen() throws Exception {
        clock.moveTo(Instant.parse("2025-11-10T01:30:15Z"));
        recorded("rating.self-assessed", RATING, "支部自评，第1稿");
        assertThat(administrator.page("/audit"))
                .contains(somebody, "评分", RATING, "支部自评，第1稿", "2025年11月10日 09:30:15", "立即核对");
        assertThat(auditor.page("/audit")).contains(somebody).doesNotContain("立即核对");
    }

    @Test
    void theListAnswersQuestionsForPersonKindSubjectAndDays() throws Exception {
        clock.moveTo(Instant.parse("2025-11-10T15:59:59Z"));
        recorded("rating.self-assessed", RATING, "最后一秒");
        clock.moveTo(Instant.parse("2025-11-10T16:00:00Z"));
        recorded("cycle.stage", RatedYear.CYCLE, "第二天");
        String own = "/audit?who=" + somebody;
        assertThat(administrator.page(own)).contains("最后一秒", "第二天");
        assertThat(administrator.page(own + "&what=RATING")).contains("最后一秒").doesNotContain("第二天");
        assertThat(administrator.page(own + "&subject=" + RATING))
                .contains("最后一秒")
                .doesNotContain("第二天");
        assertThat(administrator.page(own + "&to=2025-11-10")).contains("最后一秒").doesNotContain("第二天");
        assertThat(administrator.page(own + "&from=2025-11-11")).contains("第二天").doesNotContain("最后一秒");
        assertThat(administrator.page(own + "&subject=%25")).contains("没有符合条件的记录");
        assertThat(administrator.page(own + "&from=whenever&what=nothing")).contains("最后一秒", "第二天");
    }

    @Test
    void pagesAreTurnedByTheNumberOfARowThereAndBack() throws Exception {
        recorded(120);
        String first = administrator.page("/audit?who=" + somebody);
        assertThat(rows(first)).hasSize(50).first().isEqualTo("第119件");
        String second = administrator.page(link(first, "较早的"));
        assertThat(rows(second)).hasSize(50).first().isEqualTo("第69件");
        String third = administrator.page(link(second, "较早的"));
        assertThat(rows(third)).hasSize(20).last().isEqualTo("第0件");
        assertThat(third).doesNotContain("较早的");
        assertThat(rows(administrator.page(link(third, "较新的")))).isEqualTo(rows(second));
        assertThat(rows(administrator.page(link(second, "较新的")))).isEqualTo(rows(first));
        assertThat(first).doesNotContain("较新的");
    }

    @Test
    void everyOpeningIsOneLineAndTurningAPageIsNone() throws Exception {
        recorded(60);
        int before = readings().size();
        String first = administrator.page("/audit?who=" + somebody);
        administrator.page(link(first, "较早的"));
        administrator.page(link(first, "较早的"));
        assertThat(readings()).hasSize(before + 1).first().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("auditadmin");
            assertThat(line.detail()).isEqualTo("查看审计记录：账号" + somebody);
        });
        administrator.page("/audit?who=" + somebody);
        assertThat(readings()).hasSize(before + 2);
    }

    @Test
    void whoGoesStraightToALaterPageHasOpenedIt() throws Exception {
        int before = readings().size();
        administrator.page("/audit?before=999999999&who=" + somebody);
        assertThat(readings()).hasSize(before + 1);
        administrator.page("/audit?before=999999999&who=another");
        assertThat(readings()).hasSize(before + 2);
        auditor.page("/audit?before=999999999&who=another");
        assertThat(readings()).hasSize(before + 3);
    }

    @Test
    void beforeReleaseTheReasonsStayHiddenFromTheAdministrator() throws Exception {
        year.open();
        recorded("proposal.returned", RatedYear.CYCLE, "党委会退回评星建议：B03不应评五星，会议纪要1号");
        recorded("something.new", RATING, "新的事：四星");
        String own = "/audit?who=" + somebody;
        assertThat(administrator.page(own)).contains("党委会退回评星建议（具体内容星级公布后显示）").doesNotContain("五星", "四星");
        assertThat(exported(administrator)).contains("党委会退回评星建议").doesNotContain("五星", "四星");
        assertThat(auditor.page(own)).contains("B03不应评五星");
        released();
        assertThat(administrator.page(own)).contains("B03不应评五星", "四星");
    }

    @Test
    void beforeReleaseNobodyLearnsFromTheRecordWhichBranchIsVerified() throws Exception {
        year.open();
        String rating = RatedYear.CYCLE + "/" + somebody;
        recorded("verification.started", rating, "列入核查");
        recorded("rating.star", rating, "登记上级星级（第2次）");
        recorded("account.created", "new-one", "新建账号：书记");
        for (String question : List.of("who=" + somebody, "subject=" + rating, "what=VERIFICATION")) {
            assertThat(administrator.page("/audit?" + question))
                    .as(question)
                    .doesNotContain("列入核查", "登记上级星级", "星级公布后显示");
        }
        assertThat(administrator.page("/audit"))
                .contains("星级公布后显示", "新建账号：书记")
                .doesNotContain(">" + rating + "<", "列入核查");
        assertThat(auditor.page("/audit?who=" + somebody)).contains("列入核查", "登记上级星级", rating);
        released();
        assertThat(administrator.page("/audit?who=" + somebody)).contains("列入核查", "登记上级星级", rating);
    }

    @Test
    void rowsHeldBackLeaveNoGapThatCouldBeCounted() throws Exception {
        year.open();
        recorded(60);
        transaction.executeWithoutResult(now -> IntStream.range(0, 60)
                .forEach(row -> trail.record(actor(), "verification.answered", RATING, "答复" + row)));
        assertThat(rows(administrator.page("/audit?who=" + somebody))).hasSize(50);
    }

    @Test
    void theExportIsATableThatOfficeProgramsReadAndNoFormula() throws Exception {
        recorded("cycle.stage", "=HYPERLINK(\"http://example.invalid\")", "+1，他说“好”\"");
        recorded("audit.note", "＝1", "－2\n第二行");
        MockHttpServletResponse answer = administrator.form("/audit/export", "who", somebody);
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("UTF-8''");
        assertThat(answer.getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"序号\",\"时间\",\"账号\"")
                .contains("\"'=HYPERLINK(\"\"http://example.invalid\"\")\"", "\"'+1，他说“好”\"\"\"")
                .contains("\"'＝1\"", "\"'－2\n第二行\"");
    }

    @Test
    void theExportIsWholeInOrderAndOneLineInTheRecord() throws Exception {
        recorded(2500);
        int before = exports().size();
        List<String> lines = exported(auditor).lines().toList();
        assertThat(lines).hasSize(2501);
        assertThat(lines.get(1)).contains("\"第0件\"");
        assertThat(lines.get(2500)).contains("\"第2499件\"");
        assertThat(exports()).hasSize(before + 1).first().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("auditor");
            assertThat(line.detail()).isEqualTo("导出审计记录：账号" + somebody);
        });
    }

    @Test
    void theAdministratorLetsTheChainBeCheckedAndFollowsIt() throws Exception {
        String address = administrator.form("/audit/checks").getRedirectedUrl();
        assertThat(address).startsWith("/audit/checks/");
        await().until(() -> checks.latest(1).get(0).isFinished());
        MockHttpServletResponse page = administrator.opened(address);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("记录完整", "末行校验值");
        assertThat(page.getHeader("Refresh")).isNull();
        assertThat(auditor.page("/audit")).contains("完整", address);
        assertThat(administrator.opened("/audit/checks/999999").getStatus()).isEqualTo(404);
    }

    @Test
    void thePageOfACheckUnderWayRenewsItselfAndAFoundBreakStandsOnTop() throws Exception {
        jdbc.update("INSERT INTO audit_check (started_by, started_at, through_seq, through_hash, checked_seq,"
                + " checked_hash, running) VALUES ('system', '2026-01-01 02:30:00', 1000000, 'x', 400000, 'y', 1)");
        long id = checks.latest(1).get(0).id();
        MockHttpServletResponse page = administrator.opened("/audit/checks/" + id);
        assertThat(page.getHeader("Refresh")).isEqualTo("2");
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("正在核对", "40%", "夜间自动");
        await().until(() -> checks.latest(1).get(0).isFinished());
        assertThat(administrator.page("/audit/checks/" + id)).contains("起与校验值不符", "400001");
        assertThat(administrator.page("/audit")).contains("第 400001 行", "被改动");
    }

    @Test
    void theAuditorBeginsNoCheck() throws Exception {
        assertThat(auditor.form("/audit/checks").getStatus()).isEqualTo(403);
        assertThat(checks.latest(1)).isEmpty();
    }

    @Test
    void aTextIsNeverTakenForMarkup() throws Exception {
        recorded("cycle.stage", "<script>alert(1)</script>", "${7*7}<img src=x>");
        assertThat(administrator.page("/audit?who=" + somebody))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}&lt;img src=x&gt;")
                .doesNotContain("<script", "<img src=x", " style=");
    }

    private Actor actor() {
        return new Actor(somebody, Set.of());
    }

    private void recorded(String action, String subject, String detail) {
        transaction.executeWithoutResult(now -> trail.record(actor(), action, subject, detail));
    }

    private void recorded(int rows) {
        transaction.executeWithoutResult(now -> IntStream.range(0, rows)
                .forEach(row -> trail.record(actor(), "account.note", "record-tests", "第" + row + "件")));
    }

    private void released() {
        jdbc.update("INSERT INTO proposal (cycle_code, run, state, prepared_by, opinion, soft_minimum_reason)"
                + " VALUES ('" + RatedYear.CYCLE + "', 0, 'RELEASED', 'office', '', '')");
    }

    private List<AuditEntry> readings() {
        return pages.before(Long.MAX_VALUE, new AuditFilter("", "audit.read", "", null, null), 500);
    }

    private List<AuditEntry> exports() {
        return pages.before(Long.MAX_VALUE, new AuditFilter("", "audit.exported", "", null, null), 500);
    }

    private String exported(Reader reader) throws Exception {
        return reader.form("/audit/export", "who", somebody).getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> rows(String page) {
        return Pattern.compile("第[0-9]+件")
                .matcher(page)
                .results()
                .map(row -> row.group())
                .toList();
    }

    private static String link(String page, String says) {
        Matcher link = Pattern.compile("href=\"([^\"]+)\">" + says).matcher(page);
        assertThat(link.find()).as("no link " + says).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
