package org.starbranch.ledger.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.starbranch.ledger.AwardedYear;
import org.starbranch.ledger.Entries;
import org.starbranch.ledger.Ledger;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

@ProcessTest
class LedgerControllerTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AwardedYear year;

    @Autowired
    private Desk desk;

    @Test
    void saysWhichStarWasInForceOnADayAndWhyAndByWhom() throws Exception {
        ledger.enter(List.of(Entries.annual("B01", 2025, 5)), desk.actor("office"));

        ask("B01", "2027-03-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.branch").value("B01"))
                .andExpect(jsonPath("$.on").value("2027-03-01"))
                .andExpect(jsonPath("$.star").value(5))
                .andExpect(jsonPath("$.since").value("2026-03-01"))
                .andExpect(jsonPath("$.reason").value("按得分与名额"))
                .andExpect(jsonPath("$.decidedBy").value("市教育工委"))
                .andExpect(jsonPath("$.paper").value("肇教工委〔2026〕1号"))
                .andExpect(jsonPath("$.explanation").value("2025年度评定为五星，自2026-03-01起"));
    }

    @Test
    void withoutADayItIsToday() throws Exception {
        year.award(AwardedYear.STARS);

        ask("B12", null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.on").value("2026-03-02"))
                .andExpect(jsonPath("$.star").value("NOT_RATED"))
                .andExpect(jsonPath("$.stars.final").value("NOT_RATED"))
                .andExpect(jsonPath("$.decidedBy").value("按方案规则"));
    }

    @Test
    void beforeTheFirstAwardThereIsNoStarAndItSaysSo() throws Exception {
        ask("B01", "2020-01-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.star").value(nullValue()))
                .andExpect(jsonPath("$.explanation").value(containsString("尚未登记星级")));
    }

    @Test
    void anUnknownBranchIsNotFoundAndANoDayIsRefused() throws Exception {
        ask("B99", "2027-03-01")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:starbranch:not-found"))
                .andExpect(jsonPath("$.title").value("没有这个党支部"));
        ask("B01", "2027-02-30")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:starbranch:refused"));
        ask("B01", "").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void nobodyReadsItWithoutLogin() throws Exception {
        mvc.perform(get("/api/branches/B01/ledger")).andExpect(status().isUnauthorized());
    }

    private ResultActions ask(String branch, @Nullable String on) throws Exception {
        var request = get("/api/branches/{code}/ledger", branch)
                .with(user("secretary02").authorities(new SimpleGrantedAuthority("secretary")));
        return mvc.perform(on == null ? request : request.param("on", on));
    }
}
