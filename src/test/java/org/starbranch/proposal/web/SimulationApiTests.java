package org.starbranch.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.starbranch.support.RatedYear.CYCLE;
import static org.starbranch.support.RatedYear.EXAMPLE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.starbranch.cycle.Cycles;
import org.starbranch.proposal.Plans;
import org.starbranch.proposal.Proposals;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.support.RatedYear;

/** The simulator over HTTP: other settings, one branch moved, two settings compared, a plan saved. */
@ProcessTest
class SimulationApiTests {

    private static final String SIMULATION = "/api/schemes/zhaoqing-2023/simulation";
    private static final String SCORES = "/api/cycles/" + CYCLE + "/simulation";
    private static final String PLANS = "/api/cycles/" + CYCLE + "/plans";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private MockMvc http;

    @Autowired
    private Desk desk;

    @Autowired
    private RatedYear year;

    @Autowired
    private Plans plans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Cycles cycles;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SimulationController simulations;

    @Autowired
    private CycleScoresController scores;

    @ParameterizedTest
    @ValueSource(strings = {"{\"caps\":{\"5\":20}}", "{\"rollDown\":true}", "{\"caps\":{\"5\":5,\"3\":0}}", "{}"})
    void aComparisonAgreesWithTwoPlainCalls(String other) throws Exception {
        JsonNode both = simulated(EXAMPLE, "\"settings\":{\"caps\":{\"4\":10}},\"other\":" + other);
        JsonNode first = simulated(EXAMPLE, "\"settings\":{\"caps\":{\"4\":10}}");
        JsonNode second = simulated(EXAMPLE, "\"settings\":" + other);
        assertThat(both.get("other")).isEqualTo(second);
        List<String> differing = new ArrayList<>();
        for (JsonNode result : first.get("results")) {
            if (!result.get("quotaStar").equals(star(second, result.get("code").asText()))) {
                differing.add(result.get("code").asText());
            }
        }
        assertThat(both.get("differences").findValuesAsText("code")).containsExactlyInAnyOrderElementsOf(differing);
        assertThat(((ObjectNode) both).remove(List.of("other", "differences"))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"settings\":{\"luck\":1}}; settings.luck",
                "{\"settings\":{\"smallNumbers\":\"never\"}}; settings.smallNumbers",
                "{\"settings\":{\"smallNumbers\":7}}; settings.smallNumbers",
                "{\"settings\":{\"caps\":{\"5\":101}}}; settings.caps.5",
                "{\"settings\":{\"caps\":{\"2\":10}}}; settings.caps.2",
                "{\"settings\":{\"caps\":{\"x\":10}}}; settings.caps.x",
                "{\"settings\":{\"caps\":{\"5\":\"ten\"}}}; settings.caps.5",
                "{\"settings\":{\"rollDown\":\"yes\"}}; settings.rollDown",
                "{\"settings\":{\"exceptionPlaces\":{\"5\":-1}}}; settings.exceptionPlaces.5",
                "{\"settings\":{\"pooledRoster\":1}}; settings.pooledRoster",
                "{\"settings\":{\"levels\":{\"good\":80}}}; settings.levels.good",
                "{\"settings\":{\"rollUp\":\"up\"}}; settings.rollUp",
                "{\"other\":{\"luck\":1}}; other.luck",
                "{\"other\":{\"caps\":{\"5\":101}}}; other.caps.5",
                "{\"roster\":1}; roster",
                "{\"subject\":\"member\"}; subject",
                "{\"changes\":[{\"code\":\"Z\",\"total\":\"1\"}]}; changes[0].code",
                "{\"luck\":1}; luck"
            })
    void whatCannotBeChosenIsRefusedByName(String json, String field) throws Exception {
        ObjectNode body = (ObjectNode) JSON.readTree("{" + branches(List.of("95", "85", "75")) + "}");
        body.setAll((ObjectNode) JSON.readTree(json));
        as("office", json(SIMULATION).content(body.toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults[*].field", hasItem(field)));
    }

    @Test
    void movingOneBranchTellsWhoMovesAndByWhom() throws Exception {
        List<String> totals = List.of("96", "93", "92", "91", "89", "88", "87", "86", "79", "60");
        String change = "\"changes\":[{\"code\":\"B06\",\"total\":\"97\"}]";
        as("office", json(SIMULATION).content("{" + branches(totals) + "," + change + "}"))
                .andExpect(jsonPath("$.moves[*].code", contains("B06", "B01", "B03")))
                .andExpect(jsonPath("$.moves[1].by", contains("B06")))
                .andExpect(jsonPath("$.moves[1].text", is("由五星降为四星：五星名额由 B06 占用")))
                .andExpect(jsonPath("$.results[0].code", is("B06")));
    }

    @Test
    void eachLowerStarNamesTheBranchesThatHoldThePlaces() throws Exception {
        as("office", json(SIMULATION).content("{" + branches(EXAMPLE) + "}"))
                .andExpect(jsonPath("$.spread[*].branches", contains(1, 4, 6, 8, 1, 0)))
                .andExpect(jsonPath("$.spread[0].holders", contains("B01")))
                .andExpect(jsonPath(
                        "$.results[?(@.code=='B12')].forced[0].holders",
                        contains(contains("B02", "B03", "B04", "B05"))))
                .andExpect(jsonPath("$.results[?(@.code=='B06')].forced[0].cause", contains("WAITING")));
    }

    @Test
    void aLargerRosterThanTheBranchesGivesMorePlaces() throws Exception {
        assertThat(simulated(List.of("95"), "\"roster\":20").at("/caps/0/limit").asInt())
                .isEqualTo(2);
    }

    @Test
    void anExactFractionIsNotRoundedIntoABand() throws Exception {
        JsonNode simulated = simulated(List.of("269999999/3000000", "90"), "\"roster\":20");
        assertThat(star(simulated, "B01").asInt()).isEqualTo(4);
        assertThat(simulated.get("results").get(1).get("reason").asText()).contains("总分 89.9999…");
    }

    @Test
    void theSchemesOwnSettingsAreTold() throws Exception {
        as("office", get(SIMULATION + "/settings"))
                .andExpect(jsonPath("$.settings.caps['5']", is(10)))
                .andExpect(jsonPath("$.settings.smallNumbers", is("strict")))
                .andExpect(jsonPath("$.settings.rollDown", is(false)))
                .andExpect(jsonPath("$.ways[*].code", contains("strict", "pooled", "exception")))
                .andExpect(jsonPath("$.keys[1].code", is("common")));
        as("office", get("/api/schemes/none/simulation/settings")).andExpect(status().isNotFound());
    }

    @Test
    void pastedRowsAreReadOrNamedByTheirLine() throws Exception {
        rows("编号\t名称\t总分\nB01\t一支部\t92.5")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.branches[0].total", is("92.5")))
                .andExpect(jsonPath("$.branches[0].name", is("一支部")));
        rows("B01,一,92\nB02,二,x\nB01,三,80")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults[*].field", contains("rows[2]", "rows[3]")))
                .andExpect(jsonPath("$.faults[0].message", is("第 2 行：总分“x”不是数")));
    }

    @Test
    void theScoresOfACycleAreForTheOfficeAlone() throws Exception {
        year.open();
        year.rate(List.of("96", "94"));
        as("office", get(SCORES))
                .andExpect(jsonPath("$.roster", is(20)))
                .andExpect(jsonPath("$.branches[*].total", contains("96", "94")))
                .andExpect(jsonPath("$.branches[0].keys.daily", is("8")))
                .andExpect(jsonPath("$.open", hasSize(18)));
        for (String other : List.of("secretary01", "assessor1", "committee1", "superior", "auditor", "admin")) {
            as(other, get(SCORES)).andExpect(status().isForbidden());
            as(other, get(PLANS)).andExpect(status().isForbidden());
            as(other, json(PLANS).content("{\"name\":\"甲\"}")).andExpect(status().isForbidden());
            as(other, get(SIMULATION + "/settings")).andExpect(status().isForbidden());
            as(other, json(SIMULATION + "/rows").content("{\"text\":\"B01,一,90\"}"))
                    .andExpect(status().isForbidden());
            as(other, get("/simulation")).andExpect(status().isForbidden());
        }
        as("office", get("/api/cycles/none/simulation")).andExpect(status().isNotFound());
        as("office", get("/api/cycles/none/plans")).andExpect(status().isNotFound());
        as("office", json("/api/cycles/none/plans").content("{\"name\":\"甲\"}")).andExpect(status().isNotFound());
        as("office", get("/simulation")).andExpect(status().isOk());
    }

    @Test
    void aSavedPlanIsWhereThePreparationStartsAndChangesNoStar() throws Exception {
        year.open();
        desk.runJobs();
        year.rate(
                EXAMPLE.stream().map(total -> total.equals("94") ? "93" : total).toList());
        save("放宽五星", "{\"caps\":{\"5\":20}}").andExpect(status().isCreated()).andExpect(jsonPath("$.number", is(1)));
        desk.runJobs();
        desk.as("committee3").complete(CYCLE, "Task_SettleTie", vote());
        desk.runJobs();
        assertThat(shown()).contains("放宽五星", "五星名额 20%（方案 10%）", "五星 4 个");
        assertThat(proposals.calculation(CYCLE).orElseThrow().caps().get(0).limit())
                .isEqualTo(2);

        save("从宽", "{\"rollDown\":true}").andExpect(status().isCreated());
        assertThat(shown()).contains("从宽", "未用名额顺延").doesNotContain("放宽五星");
        save("从宽", "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults[0].message", containsString("已有同名")));
        save("越界", "{\"caps\":{\"5\":200}}").andExpect(jsonPath("$.faults[*].field", hasItem("settings.caps.5")));
        as("office", get(PLANS)).andExpect(jsonPath("$[*].name", contains("从宽", "放宽五星")));

        desk.as("office")
                .complete(CYCLE, "Task_PrepareProposal", Map.of("opinion", "同意", "soft_minimum_reason", "无一星支部"));
        assertThat(desk.as("committee1").shown(CYCLE, "Task_Resolve")).doesNotContainKey("starting_point");
        save("迟到", "{}").andExpect(jsonPath("$.faults[0].message", containsString("建议已经提交")));
        assertThat(plans.of(CYCLE)).hasSize(2);
    }

    @Test
    void aGeneralBranchIsSimulatedFromTheMeanOfItsBranches() throws Exception {
        String units = "/api/schemes/zaozhuang-2020/simulation";
        as("office", get(units + "/settings").param("subject", "general_branch"))
                .andExpect(jsonPath("$.subjects[*].code", contains("branch", "general_branch")))
                .andExpect(jsonPath("$.unit", is("党总支")))
                .andExpect(jsonPath("$.rollsUp", is(true)))
                .andExpect(jsonPath("$.columns", contains("编号", "名称", "自身得分", "下级总分", "否决")));
        as("office", json(units + "/rows").content("{\"subject\":\"general_branch\",\"text\":\"U1,机电总支,20,110、90\"}"))
                .andExpect(jsonPath("$.branches[0].own", is("20")))
                .andExpect(jsonPath("$.branches[0].children[*].total", contains("110", "90")));
        String unit = "\"subject\":\"general_branch\",\"branches\":[{\"code\":\"U1\",\"own\":\"10\","
                + "\"children\":[{\"total\":\"110\"},{\"total\":\"90\"}]}]";
        as("office", json(units).content("{" + unit + ",\"other\":{\"rollUp\":\"raw\"}}"))
                .andExpect(jsonPath("$.results[0].worked", is("自身 10；下级 (100 + 90) ÷ 2 × 80% = 76；合计 86")))
                .andExpect(jsonPath("$.results[0].quotaStar", is(4)))
                .andExpect(jsonPath("$.other.results[0].worked", containsString("合计 90")))
                .andExpect(jsonPath("$.differences[*].code", contains("U1")));
    }

    @Test
    void aBranchBeyondTheCapIsTakenAsPasted() throws Exception {
        as("office", json("/api/schemes/zaozhuang-2020/simulation/rows").content("{\"text\":\"B01,一支部,110\"}"))
                .andExpect(jsonPath("$.branches[0].total", is("110")));
        as("office", json("/api/schemes/zaozhuang-2020/simulation").content("{" + branches(List.of("110")) + "}"))
                .andExpect(jsonPath("$.results[0].total", is("100")))
                .andExpect(jsonPath("$.results[0].worked", is("110 超过 100，按 100 计")));
    }

    /** The soft cap, the share that the title asks for, and what is done with so few: nobody is held back by them. */
    @Test
    void membersAreSimulatedWithTheSoftCapAndTheShareOfTheTitle() throws Exception {
        String members = "\"subject\":\"member\",\"branches\":[{\"code\":\"M1\",\"total\":\"95\"},"
                + "{\"code\":\"M2\",\"total\":\"85\"},{\"code\":\"M3\",\"total\":\"75\"}]";
        as("office", json("/api/schemes/aksu-2020/simulation").content("{" + members + "}"))
                .andExpect(jsonPath("$.results[*].quotaStar", contains(5, 4, 3)))
                .andExpect(jsonPath(
                        "$.warnings",
                        contains(
                                "五星名额：3 × 30% = 0.9，不超过 → 0 个，现有 1 个；原则性要求，超出请说明理由",
                                "样板党支部要求五星不少于 20%：3 × 20% = 0.6 → 至少 1 名；现有 1 名，已达到",
                                "两项比例不能同时满足。从严：1、2、3、6名党员的支部当年不能认定样板")));
        as(
                        "office",
                        json("/api/schemes/aksu-2020/simulation")
                                .content("{" + members.replace("95", "65") + ",\"roster\":10}"))
                .andExpect(jsonPath(
                        "$.warnings",
                        contains(
                                "五星名额：10 × 30% = 3，不超过 → 3 个（原则上），现有 0 个",
                                "样板党支部要求五星不少于 20%：10 × 20% = 2 → 至少 2 名；现有 0 名，未达到")));
    }

    /** What the page sends are the scheme's own settings, whole. */
    @ParameterizedTest
    @ValueSource(strings = {"zhaoqing-2023", "jinsong-2017", "aksu-2020", "zaozhuang-2020"})
    void theOwnSettingsOfEverySchemeAreAcceptedAsTheyAreTold(String scheme) throws Exception {
        String simulation = "/api/schemes/" + scheme + "/simulation";
        JsonNode own = JSON.readTree(as("office", get(simulation + "/settings"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .get("settings");
        as("office", json(simulation).content("{" + branches(EXAMPLE) + ",\"settings\":" + own + "}"))
                .andExpect(status().isOk());
    }

    @Test
    void aSubjectThatTheSchemeDoesNotRateIsRefused() throws Exception {
        as("office", get(SIMULATION + "/settings").param("subject", "member")).andExpect(status().isNotFound());
        as("office", json(SIMULATION + "/rows").content("{\"subject\":\"member\",\"text\":\"M1,甲,90\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults[0].field", is("subject")));
    }

    @Test
    void aCycleMadeOfRoundsLendsItsTotalsAndKeepsNoStartingPoint() throws Exception {
        String cycle = "2025-zaozhuang-2020";
        assertThat(cycles.open("zaozhuang-2020", 2025, "", desk.actor("office")))
                .isInstanceOf(Submission.Accepted.class);
        jdbc.update("INSERT INTO review_result VALUES (?, 'B01', 0, '310/3', '100', '5', '', '')", cycle);
        jdbc.update("INSERT INTO review_result VALUES (?, 'B02', 0, '', '', '', '缺党总支评分', '')", cycle);
        jdbc.update("INSERT INTO review_result VALUES (?, 'U1', 0, '95', '95', '5', '', '')", cycle);
        String scores = "/api/cycles/" + cycle + "/simulation";
        as("office", get(scores))
                .andExpect(jsonPath("$.branches[*].code", contains("B01")))
                .andExpect(jsonPath("$.branches[0].total", is("310/3")))
                .andExpect(jsonPath("$.branches[0].name", is("护理系教工第一党支部")))
                .andExpect(jsonPath("$.open[0].code", is("B02")));
        as("office", get(scores).param("subject", "general_branch"))
                .andExpect(jsonPath("$.branches[*].code", contains("U1")));
        as("office", get(scores).param("subject", "member")).andExpect(status().isNotFound());
        as("office", json("/api/cycles/" + cycle + "/plans").content("{\"name\":\"甲\",\"note\":\"\",\"settings\":{}}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults[0].message", containsString("没有评星建议环节")));
    }

    @Test
    void moreBranchesThanAnyCollegeHasAreRefusedInWords() throws Exception {
        List<String> totals = java.util.Collections.nCopies(20_001, "90");
        as("office", json(SIMULATION).content("{" + branches(totals) + "}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults[0].message", is("支部最多20000个")));
    }

    /** Should one of the doors ever be left open. */
    @Test
    void behindTheDoorsTooOnlyTheOfficeSimulates() {
        for (String other : List.of("secretary01", "assessor1", "auditor", "admin")) {
            Actor actor = desk.actor(other);
            ObjectNode empty = JSON.createObjectNode();
            assertThat(List.of(
                            simulations.settings("zhaoqing-2023", "", actor),
                            simulations.simulate("zhaoqing-2023", empty, actor),
                            simulations.rows("zhaoqing-2023", empty, actor),
                            scores.scores(CYCLE, "", actor),
                            scores.plans(CYCLE, actor),
                            scores.save(CYCLE, empty, actor)))
                    .allSatisfy(
                            answer -> assertThat(answer.getStatusCode().value()).isEqualTo(403));
            assertThat(plans.save(CYCLE, Map.of(), Settings.of(SchemeFixtures.scheme()), "{}", actor))
                    .isInstanceOf(Submission.Refused.class);
        }
    }

    private static Map<String, String> vote() {
        return Map.of(
                "order",
                "B02，B03，B04",
                "minute_no",
                "党纪〔2025〕24号",
                "meeting_date",
                "2025-12-01",
                "entitled",
                "9",
                "present",
                "9",
                "votes_for",
                "9",
                "votes_against",
                "0",
                "abstentions",
                "0");
    }

    private String shown() {
        return String.valueOf(
                desk.as("office").shown(CYCLE, "Task_PrepareProposal").get("starting_point"));
    }

    private ResultActions save(String name, String settings) throws Exception {
        return as(
                "office",
                json(PLANS).content("{\"name\":\"%s\",\"note\":\"\",\"settings\":%s}".formatted(name, settings)));
    }

    private ResultActions rows(String text) throws Exception {
        return as("office", json(SIMULATION + "/rows").content(JSON.writeValueAsString(Map.of("text", text))));
    }

    private JsonNode simulated(List<String> totals, String more) throws Exception {
        return JSON.readTree(as("office", json(SIMULATION).content("{" + branches(totals) + "," + more + "}"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static JsonNode star(JsonNode simulation, String branch) {
        for (JsonNode result : simulation.get("results")) {
            if (result.get("code").asText().equals(branch)) {
                return result.get("quotaStar");
            }
        }
        throw new AssertionError("no " + branch);
    }

    private static String branches(List<String> totals) {
        List<String> branches = IntStream.range(0, totals.size())
                .mapToObj(i -> "{\"code\":\"B%02d\",\"total\":\"%s\"}".formatted(i + 1, totals.get(i)))
                .toList();
        return "\"branches\":[" + String.join(",", branches) + "]";
    }

    private ResultActions as(String user, MockHttpServletRequestBuilder request) throws Exception {
        String[] groups = desk.actor(user).groups().toArray(String[]::new);
        return http.perform(request.with(user(user).authorities(AuthorityUtils.createAuthorityList(groups)))
                .with(csrf()));
    }

    private static MockHttpServletRequestBuilder json(String path) {
        return post(path).contentType(MediaType.APPLICATION_JSON);
    }
}
