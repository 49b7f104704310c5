package org.starbranch.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.starbranch.support.FinishedYear.CYCLE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.starbranch.notice.Notices;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.FinishedYear;
import org.starbranch.support.ProcessTest;

@ProcessTest
class NoticePagesTests {

    private static final String PAGE = "/notices/" + CYCLE;
    private static final String CANARY = "<img src=x onerror=alert(1)>${7*7}__${7*7}__</textarea><script>";

    @Autowired
    private MockMvc web;

    @Autowired
    private Notices notices;

    @Autowired
    private Desk desk;

    @Autowired
    private FinishedYear year;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void theNoticeIsOut() {
        year.at("2026-01-21T09:00");
        assertThat(notices.publish(CYCLE, "全校公示栏", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void everybodyReadsBranchesAndStarsAndNothingElse() throws Exception {
        web.perform(get(PAGE))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("全校公示栏")))
                .andExpect(content().string(containsString("护理系教工第一党支部")))
                .andExpect(content().string(containsString("四星")))
                .andExpect(content().string(containsString("_csrf")))
                .andExpect(content().string(not(containsString("100.00"))))
                .andExpect(content().string(not(containsString("书记"))));
    }

    @Test
    void theSameAsJson() throws Exception {
        web.perform(get(PAGE).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.open").value(true))
                .andExpect(jsonPath("$.closesOn").value("2026-01-28"))
                .andExpect(jsonPath("$.workingDaysLeft").value(6))
                .andExpect(jsonPath("$.results.length()").value(20))
                .andExpect(jsonPath("$.results[0].star").value(4));
    }

    @Test
    void aCycleWithoutANoticeIsNotThere() throws Exception {
        for (String path : new String[] {"/notices/2024-zhaoqing-2023", PAGE + "/objections/YY-2025-999"}) {
            web.perform(get(path).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("没有找到")));
            web.perform(get(path).accept(MediaType.APPLICATION_JSON))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.type").value("urn:starbranch:not-found"));
        }
        web.perform(form("/notices/2024-zhaoqing-2023").param("branch", "B01")).andExpect(status().isNotFound());
        send("/notices/2024-zhaoqing-2023", "{}").andExpect(status().isNotFound());
    }

    @Test
    void anObjectionGetsAReceiptThatOpensItsState() throws Exception {
        String receipt = PAGE + "/objections/YY-2025-001";
        web.perform(form(PAGE).param("branch", "B03").param("text", CANARY).param("contact", "12345"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(receipt));
        web.perform(get(receipt))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已收到，等待受理")))
                .andExpect(content().string(not(containsString("onerror"))))
                .andExpect(content().string(not(containsString("12345"))));
        jdbc.update("UPDATE objection SET stage = 'ANSWERED', answer = ?, answered_at = CURRENT_TIMESTAMP", CANARY);
        web.perform(get(receipt))
                .andExpect(content().string(containsString("&lt;img src=x onerror=alert(1)&gt;${7*7}")))
                .andExpect(content().string(not(containsString("<img src=x"))));
        web.perform(get(receipt).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.state").value("已答复"))
                .andExpect(jsonPath("$.text").doesNotExist())
                .andExpect(jsonPath("$.handler").doesNotExist());
    }

    @Test
    void faultsStandBesideTheFieldsAndTheTextIsKept() throws Exception {
        web.perform(form(PAGE).param("branch", "B99").param("text", CANARY).param("contact", "x".repeat(101)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请选择公示名单上的党支部")))
                .andExpect(content().string(containsString("“联系方式”不能超过100个字")))
                .andExpect(content().string(containsString("onerror=alert(1)&gt;${7*7}__${7*7}__&lt;/textarea&gt;")))
                .andExpect(content().string(not(containsString("<img src=x"))));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM objection", Integer.class))
                .isZero();
    }

    @Test
    void jsonAnswersAsItShould() throws Exception {
        send(PAGE, "{\"branch\":\"B03\",\"text\":\"扣分有误\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", PAGE + "/objections/YY-2025-001"))
                .andExpect(jsonPath("$.receipt").value("YY-2025-001"));
        send(PAGE, "{\"branch\":\"B21\",\"text\":\" \"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:starbranch:faults"))
                .andExpect(jsonPath("$.faults[*].field", org.hamcrest.Matchers.contains("branch", "text")));
    }

    @Test
    void afterTheLastDayNobodyObjects() throws Exception {
        year.clock("2026-01-29T08:00");
        send(PAGE, "{\"branch\":\"B03\",\"text\":\"扣分有误\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:starbranch:notice-closed"));
        web.perform(form(PAGE).param("branch", "B03").param("text", "扣分有误"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("不再接受新的异议")));
    }

    @Test
    void aRequestWithoutTheTokenIsRefused() throws Exception {
        web.perform(post(PAGE + "/objections").param("branch", "B03").param("text", "扣分有误"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFloodIsStopped() throws Exception {
        for (int number = 1; number <= 200; number++) {
            jdbc.update(
                    "INSERT INTO objection (receipt, cycle_code, branch_code, text, contact, sender, received_at,"
                            + " answer_due, stage, points, version) VALUES (?, ?, 'B03', 'x', '', 'public',"
                            + " CURRENT_TIMESTAMP, CURRENT_DATE, 'RECEIVED', '', 0)",
                    "X-" + number,
                    CYCLE);
        }
        send(PAGE, "{\"branch\":\"B03\",\"text\":\"扣分有误\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults[0].message").value("目前待办理的异议过多，请稍后再提交"));
    }

    private static MockHttpServletRequestBuilder form(String page) {
        return post(page + "/objections").with(csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
    }

    private ResultActions send(String page, String json) throws Exception {
        return web.perform(post(page + "/objections")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(json));
    }
}
