package org.starbranch.rating.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.Schemes;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** Scores and vetoes over HTTP. */
@ProcessTest
class ScoreApiTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Schemes schemes;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Desk desk;

    @Test
    void fullMarksWithFiveHonoursAreAHundredPoints() throws Exception {
        ObjectNode body = full();
        for (String person : new String[] {"张一", "张二", "张三", "张四", "张五"}) {
            body.withArrayProperty("honours")
                    .addObject()
                    .put("person", person)
                    .put("level", "市级")
                    .put("on", "2024-06-30");
        }
        score(body.put("year", 2025))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value("100"))
                .andExpect(jsonPath("$.star").value(5))
                .andExpect(jsonPath("$.parts", hasSize(3)))
                .andExpect(jsonPath("$.parts[0].code").value("common"))
                .andExpect(jsonPath("$.parts[0].value").value("70"))
                .andExpect(jsonPath("$.parts[0].groups[2].value").value("25"))
                .andExpect(jsonPath("$.honours").value(containsString("5 人 × 1 分 = 5 分")))
                .andExpect(jsonPath("$.worked", hasItem(containsString("五星"))))
                .andExpect(jsonPath("$.faults", hasSize(0)));
    }

    @Test
    void aMissingScoreIsNoZero() throws Exception {
        ObjectNode body = full();
        ((ObjectNode) body.at("/sheets/assessor")).put("ethics_honours", "5").remove("org_setup");
        score(body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").doesNotExist())
                .andExpect(jsonPath("$.star").doesNotExist())
                .andExpect(jsonPath("$.parts[1].value").value("20"))
                .andExpect(jsonPath("$.faults[*].field", hasItem("assessor.org_setup")));
    }

    @Test
    void whatCannotBeIsRefusedAllAtOnce() throws Exception {
        ObjectNode body = full();
        ((ObjectNode) body.at("/sheets/assessor"))
                .put("org_setup", "6")
                .put("org_check", "0.3")
                .put("org_groups", 2)
                .put("weather", "1");
        ((ObjectNode) body.at("/sheets")).putObject("moon");
        score(body.put("wind", "x"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:starbranch:refused"))
                .andExpect(jsonPath("$.faults[*].field", hasItem("sheets.assessor.org_setup")))
                .andExpect(jsonPath("$.faults[*].field", hasItem("sheets.assessor.org_check")))
                .andExpect(jsonPath("$.faults[*].field", hasItem("sheets.assessor.org_groups")))
                .andExpect(jsonPath("$.faults[*].field", hasItem("sheets.assessor.weather")))
                .andExpect(jsonPath("$.faults[*].field", hasItem("sheets.moon")))
                .andExpect(jsonPath("$.faults[*].field", hasItem("wind")));
    }

    @Test
    void anUnknownSchemeIsNotFound() throws Exception {
        send("/api/schemes/weather/score", "assessor1", "{}").andExpect(status().isNotFound());
    }

    @Test
    void theOfficeAloneProposesAVeto() throws Exception {
        cycles.open("zhaoqing-2023", 2025, "strict", desk.actor("office"));
        String path = "/api/cycles/2025-zhaoqing-2023/vetoes";
        String veto = "{\"branch\":\"B03\",\"ground\":\"ideology_incident\",\"text\":\"事实\",\"evidence\":\"通报\"}";
        send(path, "assessor1", veto).andExpect(status().isForbidden());
        send(path, "office", "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults", hasSize(3)));
        send("/api/cycles/2030-weather/vetoes", "office", veto).andExpect(status().isNotFound());
        send(path, "office", veto)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value("FJ-2025-001"));
        send("/api/vetoes/FJ-2025-001/revocation", "office", "{\"reason\":\"更正\"}")
                .andExpect(status().isUnprocessableEntity());
    }

    private ObjectNode full() {
        ObjectNode body = new ObjectMapper().createObjectNode();
        ObjectNode sheets = body.putObject("sheets");
        for (String sheet : new String[] {"assessor", "daily"}) {
            ObjectNode scores = sheets.putObject(sheet);
            schemes.find("zhaoqing-2023").orElseThrow().pointsOf(sheet).stream()
                    .filter(point -> point.countedRule().isEmpty())
                    .forEach(point -> scores.put(point.code(), point.max().toPlainString()));
        }
        return body;
    }

    private ResultActions score(ObjectNode body) throws Exception {
        return send("/api/schemes/zhaoqing-2023/score", "secretary01", body.toString());
    }

    private ResultActions send(String path, String user, String body) throws Exception {
        return http.perform(post(path)
                .with(httpBasic(user, "starbranch"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
