package org.starbranch.scheme.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.starbranch.support.ProcessTest;

/** The schemes over HTTP. */
@ProcessTest
class SchemeControllerTests {

    private static final String FIRST = "$[?(@.code == 'zhaoqing-2023')]";

    @Autowired
    private MockMvc http;

    @Test
    void theListNamesCodeVersionAndHash() throws Exception {
        http.perform(get("/api/schemes").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(5)))
                .andExpect(jsonPath("$[?(@.code == 'xinyang-stage1')].kind").value(contains("CHECKLIST")))
                .andExpect(jsonPath(FIRST + ".version").value(contains(1)))
                .andExpect(jsonPath(FIRST + ".hash", hasSize(1)))
                .andExpect(jsonPath(FIRST + ".kind").value(contains("POINTS")))
                .andExpect(jsonPath(FIRST + ".state").value(contains("PUBLISHED")));
    }

    @Test
    void aSchemeShowsItsRubricWithDecimalStrings() throws Exception {
        String honours = "$.parts[1].groups[0].items[1].points[1]";
        http.perform(get("/api/schemes/zhaoqing-2023").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$..items[*]", hasSize(22)))
                .andExpect(jsonPath("$..points[*]", hasSize(37)))
                .andExpect(jsonPath(honours + ".code").value("ethics_honours"))
                .andExpect(jsonPath(honours + ".max").value("5"))
                .andExpect(jsonPath(honours + ".step").value("1"))
                .andExpect(jsonPath(honours + ".kind").value("COUNTED"))
                .andExpect(jsonPath(honours + ".sheets", hasSize(2)))
                .andExpect(jsonPath(honours + ".reasonRequired").value(false));
    }

    @Test
    void aSchemeThatIsNotThereIs404() throws Exception {
        http.perform(get("/api/schemes/weather").with(user("office"))).andExpect(status().isNotFound());
    }
}
