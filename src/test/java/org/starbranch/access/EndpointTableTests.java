package org.starbranch.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.starbranch.support.ServerTest;

/** Nothing answers that nobody has thought about: every endpoint of the running application stands in the table. */
@ServerTest
class EndpointTableTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ServletContext servlets;

    @Test
    void everyEndpointStandsInTheTableAndEveryLineHasItsEndpoint() {
        SortedSet<Endpoint> running = Endpoints.of(context, servlets);
        SortedSet<Endpoint> listed = EndpointTable.read().endpoints();
        assertThat(running)
                .as("left: not in access/endpoints.csv; right: in the table but not in the application")
                .isEqualTo(listed);
    }
}
