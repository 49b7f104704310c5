package org.starbranch.scheme.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.starbranch.scheme.SchemeFixtures;

/** Whoever writes a scheme hears what the compiler says of it. */
class CheckControllerTests {

    private static final MediaType YAML = MediaType.valueOf("application/yaml");

    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(new CheckController()).build();

    @Test
    void aSchemeWithErrorsIsAnsweredWithAllOfThem() throws Exception {
        String text = SchemeFixtures.text().replace("total: 100", "total: 101").replace("version: 1", "edition: 1");
        check(text.getBytes(UTF_8))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.severity == 'error')]", hasSize(3)))
                .andExpect(jsonPath("$[?(@.severity == 'error')].path", hasItem("edition")))
                .andExpect(jsonPath("$[?(@.path == 'edition')].line", hasItem(5)))
                .andExpect(jsonPath("$[?(@.path == 'edition')].message", hasItem(containsString("不认识的键"))))
                .andExpect(jsonPath("$[?(@.severity == 'warning')]", hasSize(8)))
                .andExpect(jsonPath("$[?(@.severity == 'assumption')]", hasSize(32)));
    }

    @Test
    void aSchemeWithoutErrorsHasNone() throws Exception {
        check(SchemeFixtures.text().getBytes(UTF_8))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.severity == 'error')]", empty()));
    }

    @Test
    void whatIsNoSchemeIsAnsweredWithFindingsToo() throws Exception {
        check(new byte[0])
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].message").value("文件是空的"));
        check("名称".getBytes(Charset.forName("GBK")))
                .andExpect(jsonPath("$[0].message").value("文件不是 UTF-8 编码，请另存为 UTF-8"));
        check("a".repeat(CheckController.LIMIT).getBytes(UTF_8))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].message").value("文件太大，最多 1000000 个字符"));
    }

    @Test
    void moreThanAnySchemeIsNotRead() throws Exception {
        check(new byte[CheckController.LIMIT + 1])
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.type").value("urn:starbranch:too-large"));
    }

    @Test
    void anotherKindOfFileIsNotTaken() throws Exception {
        http.perform(post("/api/schemes/check")
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<a/>"))
                .andExpect(status().isUnsupportedMediaType());
    }

    private ResultActions check(byte[] text) throws Exception {
        return http.perform(post("/api/schemes/check").contentType(YAML).content(text));
    }
}
