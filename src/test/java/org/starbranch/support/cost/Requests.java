package org.starbranch.support.cost;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.starbranch.support.Desk;

/** Asks for pages and answers as somebody who is logged in, and counts each. */
final class Requests {

    private final MockMvc mvc;
    private final Desk desk;
    private final SqlMeter meter;

    Requests(WebApplicationContext context) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.desk = context.getBean(Desk.class);
        this.meter = context.getBean(SqlMeter.class);
    }

    /** @param status of the answer */
    record Asked(int status, SqlCost cost) {}

    /**
     * Asks three times and tells the cheaper of the last two: what is read once for good is not part of a request, nor is
     * the state of an account, which a node reads again every few seconds.
     */
    Asked ask(List<String> row) throws Exception {
        MockHttpServletRequestBuilder request = get(URI.create(row.get(0))).accept(row.get(2));
        if (!row.get(1).equals("nobody")) {
            String[] groups = desk.actor(row.get(1)).groups().toArray(String[]::new);
            request.with(user(row.get(1)).authorities(AuthorityUtils.createAuthorityList(groups)));
        }
        int status = mvc.perform(request).andReturn().getResponse().getStatus();
        SqlCost first = meter.of(() -> mvc.perform(request));
        SqlCost second = meter.of(() -> mvc.perform(request));
        return new Asked(status, second.trips() < first.trips() ? second : first);
    }
}
