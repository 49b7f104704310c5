package org.starbranch.member.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.member.AksuYear;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Caller;
import org.starbranch.support.Caller.Answer;

/** The rating of members on its pages, and who finds nothing there. */
@BrowserTest
class MemberPagesTests {

    private static final String PAGE = "/members/" + AksuYear.CYCLE + "/B01";
    private static final String OFFICE = "/office/members/" + AksuYear.CYCLE;
    private static final String SIX = "赵一\n钱二\n孙三\n李四\n周五\n吴六，援疆两年";

    @LocalServerPort
    private int port;

    @Autowired
    private AksuYear year;

    @BeforeEach
    void theYearIsOpen() {
        year.open();
    }

    @Test
    void theSecretaryNamesMembersAndTheOfficeOpensTheirBallotAndPrintsCodes() {
        Caller secretary = Caller.browser(port, "secretary01");
        assertThat(secretary.form(PAGE, PAGE + "/list", Map.of("members", SIX)).status())
                .isEqualTo(302);
        assertThat(secretary.get(PAGE).body()).contains("名单 6 名", "援疆两年", "6 名参评党员：要求 20%");

        Caller office = Caller.browser(port, "office");
        office.form(PAGE, OFFICE + "/B01/exemptions", Map.of("member", "m06", "decision", "REFUSED"));
        office.form(PAGE, OFFICE + "/B01/ballot", Map.of());
        Answer progress = office.get(OFFICE);
        assertThat(progress.body()).contains("测评中", "比例无解", "待填名单");

        String boxes = "/office/ballots/" + AksuYear.CYCLE;
        assertThat(office.get(boxes).body()).contains("党员民主测评", "至少 5 票");
        String box = boxes + "/MP-2020-001";
        Answer codes = office.form(box, box + "/codes", Map.of("count", "7"));
        assertThat(codes.body()).containsPattern("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}");
        assertThat(codes.header("Cache-Control")).contains("no-store");
        assertThat(office.get(box).body())
                .contains("发出 7 个测评码，收回 0 份")
                .doesNotContainPattern("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}");
        assertThat(office.get(box + "/close").body()).contains("现在截止将没有结果");
        office.form(box + "/close", box + "/close", Map.of());
        assertThat(office.get(box).body()).contains("不足 5 份，没有结果");
    }

    @Test
    void theOfficeOpensTheBoxOfEveryBranchAtOnce() {
        Caller office = Caller.browser(port, "office");
        String boxes = "/office/ballots/" + AksuYear.CYCLE;
        office.form(boxes, boxes, Map.of("sheet", "democratic"));
        assertThat(office.get(boxes).body()).contains("已启用 2 个支部的民主测评", "MP-2020-001", "MP-2020-002");
        office.form(boxes, boxes, Map.of("sheet", "democratic"));
        assertThat(office.get(boxes).body()).contains("已启用 0 个支部的民主测评");
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        Caller secretary = Caller.browser(port, "secretary01");
        secretary.form(PAGE, PAGE + "/list", Map.of("members", "张三\n张三"));
        assertThat(secretary.get(PAGE).body()).contains("重名，请加注区分");
    }

    @Test
    void aRecordedDecisionIsShownAsWaitingForTheSecondPerson() {
        Caller.browser(port, "secretary01").form(PAGE, PAGE + "/list", Map.of("members", "赵一\n钱二\n孙三\n李四"));
        Caller office = Caller.browser(port, "office");
        office.form(
                PAGE,
                OFFICE + "/B01/vetoes",
                Map.of(
                        "member", "m01",
                        "ground", "illegal_organisation",
                        "minute", "纪要〔2020〕5号",
                        "decided_on", "2020-12-01",
                        "reason", "经查属实"));
        assertThat(office.get(PAGE).body())
                .contains("决定已登记，待他人确认", "DF-2020-001", "待他人确认")
                .doesNotContain("撤销的理由");
    }

    @Test
    void theMembersOfABranchAreKnownToItsOwnPeopleAndTheOfficeAlone() {
        Caller.browser(port, "secretary01").form(PAGE, PAGE + "/list", Map.of("members", "赵一\n钱二\n孙三\n李四"));
        for (String user : List.of("secretary01", "member01", "office")) {
            assertThat(Caller.browser(port, user).get(PAGE).body()).as(user).contains("孙三");
        }
        for (String user : List.of(
                "secretary02",
                "member02",
                "assessor1",
                "committee1",
                "superior",
                "verifier1",
                "auditor",
                "admin",
                "secadmin",
                "auditadmin")) {
            Answer answer = Caller.browser(port, user).get(PAGE);
            assertThat(answer.status()).as(user).isEqualTo(404);
            assertThat(answer.body()).as(user).doesNotContain("孙三");
        }
        assertThat(Caller.stranger(port).get(PAGE).status()).isEqualTo(302);
    }
}
