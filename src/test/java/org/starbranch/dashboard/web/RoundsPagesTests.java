package org.starbranch.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Review;
import org.starbranch.review.Reviews;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.sheetrating.SheetFields;
import org.starbranch.workflow.sheetrating.SheetRatingProcess;

/** The pages of a cycle that is made of rounds of sheets, where all others show stages and stars. */
@ProcessTest
@Import(Visit.class)
class RoundsPagesTests {

    private static final String CYCLE = "2025-xinyang-stage1";
    private static final String BOARD = "/cycles/" + CYCLE;

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Reviews reviews;

    @Autowired
    private SteerableClock clock;

    @Autowired
    private Visit visit;

    @BeforeEach
    void aCheckIsOpenAndLate() {
        on(LocalDate.of(2025, 10, 1));
        assertThat(cycles.open("xinyang-stage1", 2025, "", desk.actor("office")))
                .isInstanceOf(Submission.Accepted.class);
        desk.runJobs();
        fill("B01");
        on(LocalDate.of(2025, 11, 3));
    }

    @Test
    void theBoardShowsItsRoundsAndWhoIsLate() throws Exception {
        assertThat(visit.page("office", BOARD))
                .contains("支部自查", "2025年10月31日", "已逾期 3 天", "支部自查：护理系教工第二党支部", "支部书记")
                .doesNotContain("支部自查：护理系教工第一党支部");
    }

    @Test
    void aBranchSeesItsOwnSheetsOnly() throws Exception {
        assertThat(visit.page("secretary02", BOARD))
                .contains("本支部还没有交的表格", "支部自查：护理系教工第二党支部")
                .doesNotContain("支部自查：护理系学生第一党支部");
    }

    @Test
    void resultsAreTheOfficesUntilTheCycleIsClosedThenABranchSeesItsOwn() throws Exception {
        assertThat(visit.page("office", BOARD + "/results")).contains("护理系教工第一党支部", "没有核查，不出进展");
        assertThat(visit.page("secretary01", BOARD + "/results"))
                .contains("结果尚未公布")
                .doesNotContain("护理系教工第一党支部");
        cycles.enter(CYCLE, Stage.CLOSED);
        assertThat(visit.page("secretary01", BOARD + "/results"))
                .contains("护理系教工第一党支部")
                .doesNotContain("护理系教工第二党支部");
    }

    @Test
    void noOtherPageBreaksOverIt() throws Exception {
        for (String page : List.of(
                "/", "/cycles", "/results", "/ledger", "/api/cycles", "/api" + BOARD, "/api" + BOARD + "/results")) {
            assertThat(visit.status("office", page)).as(page).isEqualTo(200);
            assertThat(visit.status("secretary01", page)).as(page).isLessThan(500);
        }
        assertThat(visit.status("office", BOARD + "/branches/B01")).isEqualTo(302);
        assertThat(visit.page("office", "/cycles")).contains("2025年度信阳职院党支部标准化规范化建设清单", "枣庄科技职院基层党组织积分量化");
    }

    private void fill(String branch) {
        Review sheet = reviews.sheets(CYCLE).stream()
                .filter(open -> open.id().subject().equals(branch))
                .findFirst()
                .orElseThrow();
        Map<String, String> form = SheetFields.of(cycles.scheme(CYCLE), "self", Map.of());
        desk.as("secretary" + branch.substring(1)).complete(sheet.id().toString(), SheetRatingProcess.FILL_SHEET, form);
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }
}
