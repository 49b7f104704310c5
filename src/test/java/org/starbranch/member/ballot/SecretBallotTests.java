package org.starbranch.member.ballot;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.starbranch.support.ProcessTest;

/** On H2, with votes that come in by the page. */
@ProcessTest
class SecretBallotTests extends SecretBallot {

    @Autowired
    private MockMvc mvc;

    @Override
    void vote(String code, String value) throws Exception {
        mvc.perform(post("/ballot/vote").with(csrf()).param("code", code).param(Polls.OVERALL.field(), value))
                .andExpect(redirectedUrl("/ballot/thanks"));
    }

    @Override
    String branch() {
        return "B01";
    }
}
