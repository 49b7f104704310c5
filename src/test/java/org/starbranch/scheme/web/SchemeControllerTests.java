package org.starbranch.scheme.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.starbranch.scheme.Schemes;

/** The schemes over HTTP. */
@DataJpaTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:scheme-web;MODE=MySQL",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.flyway.target=10"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({Schemes.class, SchemeController.class})
class SchemeControllerTests {

    @Autowired
    private SchemeController controller;

    private MockMvc http;

    @BeforeEach
    void open() {
        http = MockMvcBuilders.standaloneSetup(controller).build();
    }

    @Test
    void theListNamesCodeVersionAndHash() throws Exception {
        http.perform(get("/api/schemes"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(5)))
                .andExpect(jsonPath("$[2].code").value("xinyang-stage1"))
                .andExpect(jsonPath("$[2].kind").value("CHECKLIST"))
                .andExpect(jsonPath("$[4].code").value("zhaoqing-2023"))
                .andExpect(jsonPath("$[4].version").value(1))
                .andExpect(jsonPath("$[4].hash").isString())
                .andExpect(jsonPath("$[4].kind").value("POINTS"))
                .andExpect(jsonPath("$[4].state").value("PUBLISHED"));
    }

    @Test
    void aSchemeShowsItsRubricWithDecimalStrings() throws Exception {
        String honours = "$.parts[1].groups[0].items[1].points[1]";
        http.perform(get("/api/schemes/zhaoqing-2023"))
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
        http.perform(get("/api/schemes/weather")).andExpect(status().isNotFound());
    }

    @TestConfiguration
    static class Time {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2025-09-01T00:00:00Z"), ZoneOffset.UTC);
        }
    }
}
