package org.starbranch.support.cost;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import org.starbranch.support.ProcessTest;

/** What every page and every answer of the API costs, as stated in {@code cost/requests.csv}. */
@ProcessTest
class CostOfRequestsTests {

    @Autowired
    private BigYear year;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @AfterEach
    void leaveTheSampleCollege() {
        year.shrink();
    }

    @Test
    void aRequestCostsWhatTheTableSaysAmongTwentyBranches() throws Exception {
        holdsAmong(20);
    }

    @Test
    void aRequestCostsTheSameAmongTwoHundredBranches() throws Exception {
        holdsAmong(200);
    }

    @Test
    void everyPageAndEveryAnswerIsInTheTable() {
        List<PathContainer> stated = CostTable.read("requests").rows().stream()
                .map(row -> PathContainer.parsePath(URI.create(row.get(0)).getPath()))
                .toList();
        PathPatternParser parser = new PathPatternParser();
        assertThat(patterns().stream().filter(pattern -> stated.stream().noneMatch(parser.parse(pattern)::matches)))
                .isEmpty();
    }

    private void holdsAmong(int branches) throws Exception {
        year.publish(year.open(2025, branches));
        Requests requests = new Requests(context);
        CostTable table = CostTable.read("requests");
        List<List<String>> measured = new ArrayList<>();
        for (List<String> row : table.rows()) {
            measured.add(measured(row, requests.ask(row)));
        }
        table.holds(measured);
    }

    private static List<String> measured(List<String> row, Requests.Asked asked) {
        return List.of(
                row.get(0),
                row.get(1),
                row.get(2),
                String.valueOf(asked.status()),
                String.valueOf(asked.cost().ours().size()),
                String.valueOf(asked.cost().engine()),
                String.valueOf(asked.cost().trips()));
    }

    /** The addresses of our own that are read; the description of the API belongs to the sample profile. */
    private Set<String> patterns() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.starbranch"))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(toCollection(TreeSet::new));
    }
}
