package org.starbranch.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.starbranch.dashboard.web.ExampleYear.CYCLE;
import static org.starbranch.dashboard.web.Visit.as;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.ledger.Ledger;
import org.starbranch.ledger.LedgerEntry;
import org.starbranch.rating.Vetoes;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;
import org.starbranch.support.ProcessTest;

@ProcessTest
@Import({ExampleYear.class, Visit.class})
class PagesTests {

    private static final String BOARD = "/cycles/" + CYCLE;
    private static final String RESULTS = BOARD + "/results";
    private static final String BRANCH = BOARD + "/branches/B03";
    private static final String ANY_STAR = "(?s).*([一二三四五]星|★|得分星级).*";

    @Autowired
    private ExampleYear year;

    @Autowired
    private Visit visit;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Vetoes vetoes;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void open() {
        year.openedAndNow(LocalDate.of(2025, 11, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "committee1", "auditor", "superior", "verifier1", "assessor1"})
    void theBoardShowsEveryBranchToThoseAbove(String user) throws Exception {
        assertThat(visit.page(user, BOARD))
                .contains("护理系教工第一党支部", "马克思主义学院党支部", "已逾期 3 天", "支部书记", "2025年11月15日", "各支部进展")
                .contains("离退休党员为主，经党委同意本年度免评");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary03", "member03"})
    void theBoardShowsABranchItself(String user) throws Exception {
        assertThat(visit.page(user, BOARD))
                .contains("护理系学生第一党支部", "已逾期 3 天", "本支部进展")
                .doesNotContain("护理系教工第一党支部", "离退休教职工党支部", "只看已逾期");
    }

    @Test
    void anAdministratorSeesTheStageOfTheCycleAndNoBranch() throws Exception {
        assertThat(visit.page("admin", BOARD)).contains("支部自评与党委考核").doesNotContain("党支部</a>");
    }

    @Test
    void theBoardIsFilteredByStageAndLateness() throws Exception {
        year.at("B05", "ASSESSMENT", LocalDate.of(2025, 11, 17));
        assertThat(visit.page("office", BOARD + "?stage=ASSESSMENT"))
                .contains("助产专业学生党支部", "党委考核组")
                .doesNotContain("护理系教工第一党支部");
        assertThat(visit.page("office", BOARD + "?late=true")).doesNotContain("助产专业学生党支部");
    }

    @Test
    void aCorrectionIsDueThreeWorkingDaysAfterTheReturn() throws Exception {
        year.at("B05", "CORRECTION", LocalDate.of(2025, 11, 14));
        assertThat(visit.page("office", BOARD + "?stage=CORRECTION")).contains("2025年11月19日", "即将到期");
    }

    @Test
    void theBoardOfTwoHundredBranchesCostsNoStatementMore() throws Exception {
        long few = statements(BOARD);
        year.enlarged(180);
        assertThat(statements(BOARD)).isEqualTo(few).isLessThan(20);
        assertThat(visit.page("office", BOARD)).contains("第 1 页，共 4 页，200 个支部");
        assertThat(visit.page("office", BOARD + "?page=4")).contains("增加的党支部99").doesNotContain("下一页");
    }

    @Test
    void theResultsOfTwoHundredBranchesCostNoStatementMore() throws Exception {
        year.decided("B03", 5, 4);
        year.released(true);
        long few = statements(RESULTS);
        year.enlarged(180);
        assertThat(statements(RESULTS)).isEqualTo(few).isLessThan(20);
    }

    @Test
    void aNameIsNeverTakenForMarkup() throws Exception {
        year.renamed("B03", "<script>alert(1)</script>${7*7}");
        year.decided("B03", 5, 4);
        year.released(true);
        for (String path : List.of(BOARD, RESULTS, BRANCH)) {
            assertThat(visit.page("office", path))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}")
                    .doesNotContain("<script");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary03", "member03", "assessor1", "superior", "verifier1", "admin"})
    void beforeReleaseNobodyBelowTheOfficeFindsAStar(String user) throws Exception {
        year.scored("B03");
        year.decided("B03", 5, 4);
        for (String path : List.of(BOARD, RESULTS, "/results", BRANCH, "/", "/ledger", "/ledger/B03")) {
            assertThat(visit.page(user, path)).as(path).doesNotMatch(ANY_STAR);
        }
        assertThat(visit.page(user, RESULTS)).contains("结果尚未公布").doesNotContain("<svg", "护理系学生第一党支部");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "committee1", "auditor"})
    void theOfficeSeesTheFourStarsAtAnyTime(String user) throws Exception {
        year.decided("B03", 5, 4);
        assertThat(visit.page(user, RESULTS)).contains("得分星级", "名额星级：因名额限制下调", "★★★★★", "★★★★☆", "请勿外传");
    }

    @Test
    void afterReleaseEverybodySeesBranchAndFinalStarAlone() throws Exception {
        year.decided("B03", 5, 4);
        year.released(true);
        assertThat(visit.page("secretary07", RESULTS))
                .contains("护理系学生第一党支部", "★★★★☆", "四星", "<svg")
                .doesNotContain("因名额限制下调", "得分星级", "请勿外传", "/branches/B03");
    }

    @Test
    void aBranchItselfReadsWhyAfterRelease() throws Exception {
        year.scored("B03");
        year.decided("B03", 5, 4);
        year.released(true);
        assertThat(visit.page("secretary03", BRANCH))
                .contains("为什么是这个星", "因名额限制下调", "教工委〔2026〕1号", "换届迟了一个月", "总分：", "99.5");
    }

    @Test
    void beforeReleaseABranchSeesItsOwnSheetAndNotTheCommittees() throws Exception {
        year.scored("B03");
        assertThat(visit.page("secretary03", BRANCH))
                .contains("支部自评", "采分点")
                .doesNotContain("换届迟了一个月", "为什么是这个星", "99.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary04", "member04", "admin"})
    void theFileOfAnotherBranchDoesNotExist(String user) throws Exception {
        assertThat(visit.status(user, BRANCH)).isEqualTo(404);
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        for (String path : List.of(
                "/cycles/none", "/cycles/none/results", BOARD + "/branches/Z99", "/ledger/Z99", "/nothing-here")) {
            assertThat(visit.status("office", path)).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"404, 没有这一页", "403, 没有权限", "500, 没有办成"})
    void anErrorIsAPageInChineseWithAWayHome(int code, String says) throws Exception {
        String page = mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .with(as("office"))
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/asked-for")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret of ours")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains(says, "回到首页", "赵组织").doesNotContain("secret", "Exception");
    }

    @Test
    void theOfficeOpensACycleFromThePage() throws Exception {
        mvc.perform(post("/office/cycles")
                        .with(as("office"))
                        .with(csrf())
                        .param("scheme", "zhaoqing-2023")
                        .param("year", "2024")
                        .param("smallNumbers", "strict"))
                .andExpect(redirectedUrl("/cycles/2024-zhaoqing-2023"));
        assertThat(visit.page("office", "/cycles")).contains("2024年度星级党支部评选");
    }

    @Test
    void aRefusedOpeningGivesBackFaultsAndText() throws Exception {
        mvc.perform(post("/office/cycles")
                        .with(as("office"))
                        .with(csrf())
                        .param("scheme", "zhaoqing-2023")
                        .param("year", "2025"))
                .andExpect(redirectedUrl("/cycles#open"))
                .andExpect(flash().attributeExists("typed", "faults"));
    }

    @Test
    void nobodyElseOpensACycleNorDoesAForgedForm() throws Exception {
        mvc.perform(post("/office/cycles").with(as("secretary03")).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(post("/office/cycles").with(as("office"))).andExpect(status().isForbidden());
        assertThat(visit.page("secretary03", "/cycles")).doesNotContain("启动评选</button>");
    }

    @Test
    void theOfficeProposesAVetoFromTheBranchsPage() throws Exception {
        veto("text", "发生了一件事", "evidence", "调查报告，存组织部")
                .andExpect(redirectedUrl(BRANCH + "#veto"))
                .andExpect(flash().attribute("done", "已提出，编号 FJ-2025-001"));
        assertThat(vetoes.ofCycle(CYCLE)).hasSize(1);
        assertThat(visit.page("office", BRANCH)).contains("FJ-2025-001", "发生了一件事", "调查报告，存组织部");
        assertThat(visit.page("secretary03", BRANCH)).contains("FJ-2025-001").doesNotContain("提出否决</button>");
    }

    @Test
    void aVetoWithoutFactsIsRefused() throws Exception {
        veto("text", " ", "evidence", "").andExpect(flash().attribute("faults", Map.of("text", "请写明否决的事实依据")));
        assertThat(vetoes.ofCycle(CYCLE)).isEmpty();
    }

    @Test
    void theLedgerTellsTheStarOfADay() throws Exception {
        enter();
        assertThat(visit.page("secretary07", "/ledger")).contains("护理系学生第一党支部", "★★★★☆");
        assertThat(visit.page("secretary07", "/ledger/B03?on=2026-04-01")).contains("2026年4月1日", "四星", "2025年度评定");
        assertThat(visit.page("secretary07", "/ledger/B03?on=2026-03-01")).contains("还没有星级");
        assertThat(visit.page("secretary07", "/ledger/B03")).doesNotContain("决定的理由", "后续事项");
        assertThat(visit.page("office", "/ledger/B03")).contains("决定的理由", "纪要1号", "后续事项");
    }

    @Test
    void theLedgerIsFilteredAndTakesWildcardsAsTheyAre() throws Exception {
        enter();
        assertThat(visit.page("office", "/ledger?year=2025&branch=B03")).contains("护理系学生第一党支部");
        assertThat(visit.page("office", "/ledger?year=2024")).contains("没有符合条件的记录");
        assertThat(visit.page("office", "/ledger?branch=%25")).contains("没有符合条件的记录");
    }

    @Test
    void homeSaysWhatComesNextWhenNothingWaits() throws Exception {
        assertThat(visit.page("auditor", "/")).contains("褚纪检，您好", "纪检", "现在没有待办", "本年度下一步：支部会议确认", "，期限 2025年11月20日");
        assertThat(visit.page("office", "/")).contains("启动年度评选", "提出否决");
    }

    @Test
    void noPageCarriesAStyleOrAScriptOfItsOwn() throws Exception {
        year.scored("B03");
        year.decided("B03", 5, 4);
        year.released(true);
        for (String path : List.of("/", "/cycles", BOARD, RESULTS, BRANCH, "/ledger", "/ledger/B03")) {
            assertThat(visit.page("office", path)).as(path).doesNotContain(" style=", "<style", "<script", " onclick=");
        }
    }

    private org.springframework.test.web.servlet.ResultActions veto(String... fields) throws Exception {
        var request = post("/office/vetoes")
                .with(as("office"))
                .with(csrf())
                .param("cycle", CYCLE)
                .param("branch", "B03")
                .param("ground", "ideology_incident");
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return mvc.perform(request);
    }

    private void enter() {
        LedgerEntry entry = new LedgerEntry(
                new RatingId(CYCLE, "B03"),
                1,
                2025,
                "护理系学生第一党支部",
                LedgerEntry.Kind.ANNUAL,
                Star.of(4),
                LocalDate.of(2026, 3, 15),
                "决定的理由",
                "superior",
                "纪要1号",
                true,
                Map.of(),
                "office",
                LocalDateTime.of(2026, 3, 15, 10, 0));
        transaction.executeWithoutResult(now -> ledger.enter(List.of(entry), ExampleYear.OFFICE));
    }

    /** How many statements the database executes for a page; H2 counts them itself. The login was seen just before. */
    private long statements(String path) throws Exception {
        visit.status("office", "/login");
        jdbc.execute("SET QUERY_STATISTICS_MAX_ENTRIES 2000");
        jdbc.execute("SET QUERY_STATISTICS FALSE");
        jdbc.execute("SET QUERY_STATISTICS TRUE");
        visit.page("office", path);
        Long executed =
                jdbc.queryForObject("SELECT SUM(EXECUTION_COUNT) FROM INFORMATION_SCHEMA.QUERY_STATISTICS", Long.class);
        jdbc.execute("SET QUERY_STATISTICS FALSE");
        return executed == null ? 0 : executed;
    }
}
