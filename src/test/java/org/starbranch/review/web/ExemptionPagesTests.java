package org.starbranch.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.cycle.Cycles;
import org.starbranch.shared.Submission;
import org.starbranch.support.BrowserTest;
import org.starbranch.support.Caller;
import org.starbranch.support.Desk;

/** A secretary applies on the page of the year; to everybody else the form does not exist. */
@BrowserTest
class ExemptionPagesTests {

    private static final String PAGE = "/cycles/2025-aksu-2020";
    private static final String FORM = PAGE + "/branches/B05/exemption";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Desk desk;

    @BeforeEach
    void theYearIsOpen() {
        assertThat(cycles.open("aksu-2020", 2025, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void whatWasSentInIsShownInThePlaceOfTheForm() {
        Caller secretary = Caller.browser(port, "secretary05");
        assertThat(secretary.get(PAGE).body()).contains("申请暂不列入", FORM);
        secretary.form(PAGE, FORM, Map.of("ground", "branch_applies"));
        assertThat(secretary.get(PAGE).body()).as("what is wrong comes back").contains("请填写申请理由", FORM);
        assertThat(secretary
                        .form(PAGE, FORM, Map.of("ground", "branch_applies", "reason", "长期外派"))
                        .status())
                .isEqualTo(302);
        assertThat(secretary.get(PAGE).body()).contains("申请已提交", "长期外派", "待审批").doesNotContain(FORM);
    }

    @Test
    void nobodyElseFindsTheForm() {
        for (String user : new String[] {"secretary06", "member05", "office", "committee1"}) {
            Caller caller = Caller.browser(port, user);
            assertThat(caller.get(PAGE).body()).as(user).doesNotContain(FORM);
            assertThat(caller.form(PAGE, FORM, Map.of("ground", "branch_applies", "reason", "外派"))
                            .status())
                    .as(user)
                    .isEqualTo(404);
        }
    }
}
