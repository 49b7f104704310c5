package org.starbranch.member.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.member.AksuYear;
import org.starbranch.member.BranchBallots;
import org.starbranch.member.ballot.BallotCode;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.Polls;
import org.starbranch.member.ballot.Voting;
import org.starbranch.shared.Submission;
import org.starbranch.support.Browser;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Caller;
import org.starbranch.support.Desk;

/**
 * The pages of ballots, members and cycles made of rounds, on the screen of an office and on a telephone: nothing is wider
 * than the window, and nobody reads a code or an English word. The pictures are kept to be looked at.
 */
@BrowserTest
class EveryPageFitsIT {

    private static final String WORDS_OF_PROGRAMS = "(?s).*(\\b[a-z]{4,}\\b|\\b[A-Z]{3,}\\b|_).*";

    @LocalServerPort
    private int port;

    @Autowired
    private AksuYear aksu;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Ballots ballots;

    @Autowired
    private BranchBallots branches;

    @Autowired
    private Voting voting;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void ballotsAndMembers() {
        aksu.open();
        Polls.outcome(branches.openAll(AksuYear.CYCLE, "democratic", desk.actor("office")));
        String page = "/members/" + AksuYear.CYCLE + "/B01";
        Caller.browser(port, "secretary01")
                .form(page, page + "/list", Map.of("members", "赵一\n钱二\n孙三\n李四\n周五\n吴六，援疆两年\n郑七\n王八"));
        Caller office = Caller.browser(port, "office");
        office.form(
                page,
                "/office" + page.replace("/B01", "/B01/exemptions"),
                Map.of("member", "m06", "decision", "REFUSED"));
        office.form(page, "/office" + page.replace("/B01", "/B01/ballot"), Map.of());
        String box = "MP-2020-001";
        vote(box, 6);
        String all = "/office/ballots/" + AksuYear.CYCLE;
        look(
                "office",
                Map.of(
                        "office-ballots", all,
                        "office-ballot", all + "/MP-2020-002",
                        "office-ballot-close", all + "/MP-2020-002/close",
                        "office-members", "/office/members/" + AksuYear.CYCLE,
                        "members-office", page));
        look("secretary01", Map.of("members-secretary", page));
        Polls.outcome(ballots.close(box, desk.actor("office")));
        look("office", Map.of("office-ballot-result", all + "/" + box));
        look("member01", Map.of("members-member", page));
    }

    @Test
    void cyclesMadeOfRounds() {
        for (String scheme : List.of("jinsong-2017", "aksu-2020", "xinyang-stage1", "zaozhuang-2020")) {
            String cycle = "2025-" + scheme;
            assertThat(cycles.open(scheme, 2025, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
            desk.runJobs();
            results(cycle);
            String board = "/cycles/" + cycle;
            look("office", Map.of(scheme + "-board", board, scheme + "-results", board + "/results"));
            cycles.enter(cycle, Stage.CLOSED);
            look("secretary01", Map.of(scheme + "-board-own", board, scheme + "-results-own", board + "/results"));
        }
        look("office", Map.of("cycles-of-rounds", "/cycles"));
    }

    private void vote(String box, int voters) {
        String field = ballots.questions(box).get(0).field();
        List<BallotCode> codes = Polls.outcome(ballots.issue(box, voters + 2, desk.actor("office")));
        codes.stream().limit(voters).forEach(code -> voting.cast(code, Map.of(field, "92")));
    }

    private void results(String cycle) {
        String worked = "支部自评：12 + 20 + 33 = 65\n党总支评分：(60 + 30 + 10 + 6.5)，超过 100，按 100 计";
        jdbc.update("DELETE FROM review_result WHERE cycle_code = ?", cycle);
        jdbc.update("INSERT INTO review_result VALUES (?, 'B01', 0, '213/2', '100', '5', '', ?)", cycle, worked);
        jdbc.update("INSERT INTO review_result VALUES (?, 'B02', 0, '', '', '', '缺党员评议：有效票不足 5 张', '')", cycle);
    }

    private void look(String user, Map<String, String> pages) {
        try (Browser desk = Browser.atTheDesk(port);
                Browser phone = Browser.onThePhone(port)) {
            desk.login(user);
            phone.login(user);
            pages.forEach((name, page) -> {
                look(desk, page, name + "-desk");
                look(phone, page, name + "-phone");
            });
        }
    }

    private static void look(Browser browser, String page, String name) {
        browser.open(page);
        browser.find("h1");
        Dimension window = browser.driver().manage().window().getSize();
        Object wide = browser.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide).as("wider than the window: " + name).isEqualTo(0L);
        assertThat(browser.driver().findElement(By.tagName("main")).getText())
                .as(name)
                .doesNotMatch(WORDS_OF_PROGRAMS);
        Object tall = browser.driver().executeScript("return document.documentElement.scrollHeight + 150");
        browser.driver().manage().window().setSize(new Dimension(window.width, (int) Math.min(3000L, (Long) tall)));
        browser.screenshot(name);
        browser.driver().manage().window().setSize(window);
    }
}
