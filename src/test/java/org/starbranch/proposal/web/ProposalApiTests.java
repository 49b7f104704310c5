package org.starbranch.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.starbranch.support.RatedYear.CYCLE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.starbranch.proposal.Proposals;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.support.RatedYear;

/** Cycles, results and simulation over HTTP: for whom, with what, and in which words. */
@ProcessTest
class ProposalApiTests {

    private static final String CYCLES = "/api/cycles";
    private static final String RESULTS = "/api/cycles/" + CYCLE + "/results";
    private static final String SIMULATION = "/api/schemes/zhaoqing-2023/simulation";
    private static final String OPENING = "{\"scheme\":\"zhaoqing-2023\",\"year\":2025}";
    private static final String CHINESE = "[^A-Za-z]*[\\u4e00-\\u9fa5][^A-Za-z]*(JSON[^A-Za-z]*)?";

    @Autowired
    private MockMvc http;

    @Autowired
    private Desk desk;

    @Autowired
    private RatedYear year;

    @Autowired
    private RatingStars stars;

    @Autowired
    private org.springframework.jdbc.core.JdbcTemplate jdbc;

    @Autowired
    private Proposals proposals;

    @Test
    void theOfficeOpensACycleAndEverybodyFollowsIt() throws Exception {
        as("office", json(CYCLES).content(OPENING))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.code", is(CYCLE)))
                .andExpect(jsonPath("$.smallNumbers", is("strict")));
        as("secretary01", get(CYCLES)).andExpect(status().isOk()).andExpect(jsonPath("$[0].code", is(CYCLE)));
        as("secretary01", get(CYCLES + "/" + CYCLE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage", is("RATING")))
                .andExpect(jsonPath("$.roster", hasSize(21)))
                .andExpect(jsonPath("$.deadlines[0].id", is("self_assessment")))
                .andExpect(jsonPath("$.progress.open", is(20)));
        problem(as("secretary01", get(CYCLES + "/none")), 404, "not-found");
        problem(as("office", json(CYCLES).content(OPENING)), 422, "refused");
    }

    @ParameterizedTest
    @CsvSource({
        "secretary01, 403",
        "member01, 403",
        "assessor1, 403",
        "committee1, 403",
        "superior, 403",
        "verifier1, 403",
        "auditor, 403",
        "admin, 403",
        "secadmin, 403"
    })
    void nobodyElseOpensOrSimulates(String user, int status) throws Exception {
        problem(as(user, json(CYCLES).content(OPENING)), status, "forbidden");
        problem(as(user, json(SIMULATION).content("{\"branches\":[]}")), status, "forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{; 400; unreadable",
                "''; 400; unreadable",
                "[]; 422; refused",
                "{}; 422; refused",
                "{\"scheme\":1,\"year\":\"2025\"}; 422; refused",
                "{\"scheme\":\"nothing\",\"year\":1999}; 422; refused",
                "{\"scheme\":\"zhaoqing-2023\",\"year\":2025,\"smallNumbers\":\"never\"}; 422; refused",
                "{\"scheme\":\"zhaoqing-2023\",\"year\":2025,\"extra\":1}; 422; refused"
            })
    void whatIsWrongIsSaidInChinese(String json, int status, String kind) throws Exception {
        problem(as("office", json(CYCLES).content(json)), status, kind);
        problem(as("office", json(SIMULATION).content(json)), status, kind);
    }

    @Test
    void everyFaultOfAnOpeningIsNamedAtOnce() throws Exception {
        as("office", json(CYCLES).content("{\"year\":\"2025\"}"))
                .andExpect(jsonPath("$.faults[*].field", is(List.of("scheme", "year"))));
    }

    @Test
    void whatIsNotThereOrNotDoneThatWayIsSaidInChinese() throws Exception {
        problem(as("office", get("/api/nothing")), 404, "not-found");
        problem(as("office", get(SIMULATION)), 405, "method-not-allowed");
        problem(
                as("office", post(CYCLES).contentType(MediaType.TEXT_PLAIN).content("x")),
                415,
                "unsupported-media-type");
        http.perform(get(CYCLES)).andExpect(status().isUnauthorized());
    }

    @Test
    void beforeReleaseTheResultsAreEmptyForWhoMayNotKnow() throws Exception {
        year.open();
        stars.record(RatedYear.id("B01"), StarKind.SCORE, Star.of(5), Actor.SYSTEM, "95分", "");
        for (String user : Set.of(
                "secretary01", "member01", "assessor1", "superior", "verifier1", "admin", "secadmin", "auditadmin")) {
            as(user, get(RESULTS))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .json(
                                    "{\"cycle\":\"" + CYCLE + "\",\"released\":false,\"results\":[]}",
                                    org.springframework.test.json.JsonCompareMode.STRICT));
        }
        for (String user : Set.of("office", "committee1", "auditor")) {
            as(user, get(RESULTS))
                    .andExpect(jsonPath("$.released", is(false)))
                    .andExpect(jsonPath("$.results", hasSize(20)))
                    .andExpect(jsonPath("$.results[0].scoreStar", is(5)))
                    .andExpect(jsonPath("$.results[0].finalStar").doesNotExist());
        }
        problem(as("office", get(CYCLES + "/none/results")), 404, "not-found");
    }

    @Test
    void afterReleaseOthersGetTheFinalStarAndTheBranchAllOfItsOwn() throws Exception {
        year.open();
        for (String branch : List.of("B01", "B02")) {
            stars.record(RatedYear.id(branch), StarKind.SCORE, Star.of(5), Actor.SYSTEM, "95分", "");
            stars.record(RatedYear.id(branch), StarKind.FINAL, Star.NOT_RATED, Actor.SYSTEM, "一票否决", "");
        }
        jdbc.update("INSERT INTO proposal (cycle_code, run, state, prepared_by, opinion, soft_minimum_reason)"
                + " VALUES ('" + CYCLE + "', 1, 'RELEASED', '', '', '')");
        as("secretary01", get(RESULTS))
                .andExpect(jsonPath("$.released", is(true)))
                .andExpect(jsonPath("$.results[0].scoreStar", is(5)))
                .andExpect(jsonPath("$.results[0].finalStar", is("NOT_RATED")))
                .andExpect(jsonPath("$.results[0].reason", is("一票否决")))
                .andExpect(jsonPath("$.results[1].finalStar", is("NOT_RATED")))
                .andExpect(jsonPath("$.results[1].scoreStar").doesNotExist())
                .andExpect(jsonPath("$.results[1].reason").doesNotExist());
    }

    @Test
    void theSimulationShowsCapsResultsTiesAndWarnings() throws Exception {
        as("office", json(SIMULATION).content(branches("97", "95", "92", "88", "83", "75", "58")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.caps[0].star", is(5)))
                .andExpect(jsonPath("$.caps[0].limit", is(0)))
                .andExpect(jsonPath("$.caps[1].explanation", containsString("7 × 20% = 1.4")))
                .andExpect(jsonPath("$.results[*].quotaStar", is(List.of(4, 3, 3, 2, 2, 2, 1))))
                .andExpect(jsonPath("$.results[*].rank", is(List.of(1, 2, 3, 4, 5, 6, 7))))
                .andExpect(jsonPath("$.ties", hasSize(0)));
        as("office", json(SIMULATION).content(branches("95", "95", "95", "92", "83", "75", "61")))
                .andExpect(jsonPath("$.results[*].quotaStar", everyItem(is(2))))
                .andExpect(jsonPath("$.results[0].tied", is(true)))
                .andExpect(jsonPath("$.ties[*].star", is(List.of(4, 3))))
                .andExpect(jsonPath("$.ties[*].places", is(List.of(1, 2))))
                .andExpect(jsonPath("$.warnings", hasItem(containsString("一星"))));
    }

    @Test
    void aVetoedBranchIsNotRatedAndKeysDecide() throws Exception {
        String json = "{\"branches\":[{\"code\":\"A\",\"total\":\"95\",\"keys\":{\"common\":\"66\"}},"
                + "{\"code\":\"B\",\"total\":\"95\",\"keys\":{\"common\":\"67\"}},"
                + "{\"code\":\"C\",\"total\":\"91\",\"keys\":{\"common\":\"67\"},\"veto\":true}],\"settings\":{}}";
        as("office", json(SIMULATION).content(json))
                .andExpect(jsonPath("$.results[*].code", is(List.of("B", "A", "C"))))
                .andExpect(jsonPath("$.results[2].quotaStar", is("NOT_RATED")))
                .andExpect(jsonPath("$.results[2].scoreStar", is(5)))
                .andExpect(jsonPath("$.results[2].rank").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"branches\":[]}; branches",
                "{\"branches\":{}}; branches",
                "{\"branches\":[7]}; branches[0]",
                "{\"branches\":[{\"code\":\"A\",\"total\":\"100.5\"}]}; branches[0].total",
                "{\"branches\":[{\"code\":\"A\",\"total\":\"-1\"}]}; branches[0].total",
                "{\"branches\":[{\"code\":\"A\",\"total\":95.5}]}; branches[0].total",
                "{\"branches\":[{\"code\":\"A\",\"total\":\"x\"}]}; branches[0].total",
                "{\"branches\":[{\"total\":\"95\"}]}; branches[0].code",
                "{\"branches\":[{\"code\":\"A\",\"total\":\"95\"},{\"code\":\"A\",\"total\":\"94\"}]}; branches[1].code",
                "{\"branches\":[{\"code\":\"A\",\"total\":\"95\",\"keys\":{\"luck\":\"1\"}}]}; branches[0].keys.luck",
                "{\"branches\":[{\"code\":\"A\",\"total\":\"95\",\"keys\":{\"common\":1}}]}; branches[0].keys.common",
                "{\"branches\":[{\"code\":\"A\",\"total\":\"95\",\"veto\":\"yes\"}]}; branches[0].veto",
                "{\"branches\":[{\"code\":\"A\",\"total\":\"95\"}],\"settings\":{\"x\":1}}; settings.x"
            })
    void aFaultInASimulationIsNamed(String json, String field) throws Exception {
        problem(as("office", json(SIMULATION).content(json)), 422, "refused")
                .andExpect(jsonPath("$.faults[*].field", hasItem(field)));
    }

    @Test
    void aSchemeThatIsNotThereIsNotFound() throws Exception {
        problem(as("office", json("/api/schemes/none/simulation").content("{\"branches\":[]}")), 404, "not-found");
        assertThat(proposals.find("none")).isEmpty();
    }

    private static String branches(String... totals) {
        StringBuilder json = new StringBuilder("{\"branches\":[");
        for (int index = 0; index < totals.length; index++) {
            json.append(index == 0 ? "" : ",")
                    .append("{\"code\":\"B%02d\",\"total\":\"%s\"}".formatted(index + 1, totals[index]));
        }
        return json.append("]}").toString();
    }

    private ResultActions as(String user, MockHttpServletRequestBuilder request) throws Exception {
        String[] groups = desk.actor(user).groups().toArray(String[]::new);
        return http.perform(request.with(user(user).authorities(AuthorityUtils.createAuthorityList(groups)))
                .with(csrf()));
    }

    private static MockHttpServletRequestBuilder json(String path) {
        return post(path).contentType(MediaType.APPLICATION_JSON);
    }

    private static ResultActions problem(ResultActions answer, int status, String kind) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type", is("urn:starbranch:" + kind)))
                .andExpect(jsonPath("$.title", matchesPattern(CHINESE)));
    }
}
