package org.starbranch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.audit.AuditTrail;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.SteerableClock;
import org.starbranch.support.mysql.MySqlTest;

/** A whole year of the sample college through HTTP, with everybody's own login, on a real MySQL. */
@MySqlTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=true", "starbranch.test=walk-through"})
class WalkThroughIT {

    private static final Set<String> COMPLETED =
            Set.of("annual-cycle", "branch-rating", "veto", "verification", "public-notice", "objection");

    @Autowired
    private Year year;

    @Autowired
    private RatingStars stars;

    @Autowired
    private Ratings ratings;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private SteerableClock clock;

    @Test
    void theYearEndsWithTheStarsThatWereWorkedOutByHand() throws IOException {
        String cycle = year.play(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        clock.reset();

        assertThat(year.faults()).isEmpty();
        assertThat(result(cycle)).containsExactlyElementsOf(expected());
        onlyWhatAPersonMustDoIsWaiting();
        nothingThatSomebodyTypedStandsInTheEngine();
        assertThat(audit.firstBreak()).isEmpty();
    }

    private void onlyWhatAPersonMustDoIsWaiting() {
        assertThat(runtime.createProcessInstanceQuery().listPage(0, 200))
                .extracting(ProcessInstance::getProcessDefinitionKey)
                .contains("rectification", "linkage")
                .allMatch(Set.of("rectification", "linkage")::contains);
        assertThat(history.createHistoricProcessInstanceQuery().completed().listPage(0, 200))
                .extracting(HistoricProcessInstance::getProcessDefinitionKey)
                .containsAll(COMPLETED);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private void nothingThatSomebodyTypedStandsInTheEngine() {
        for (String table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM " + table
                                    + " WHERE NAME_ LIKE 'score\\_%' OR NAME_ LIKE 'reason\\_%'",
                            Integer.class))
                    .as(table)
                    .isZero();
        }
    }

    private List<String> result(String cycle) {
        Map<String, Map<StarKind, StarRecord>> known = new TreeMap<>(stars.ofCycle(cycle));
        return known.entrySet().stream()
                .map(branch -> String.join(
                        ",",
                        branch.getKey(),
                        total(new RatingId(cycle, branch.getKey())),
                        star(branch.getValue(), StarKind.SCORE),
                        star(branch.getValue(), StarKind.QUOTA),
                        star(branch.getValue(), StarKind.SUPERIOR),
                        star(branch.getValue(), StarKind.FINAL)))
                .toList();
    }

    private String total(RatingId rating) {
        return ratings.totals(rating)
                .score()
                .sum()
                .shown()
                .orElseThrow()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String star(Map<StarKind, StarRecord> kinds, StarKind kind) {
        return Optional.ofNullable(kinds.get(kind)).orElseThrow().star().toString();
    }

    /** The table that no program produced. */
    private static List<String> expected() throws IOException {
        String text = new ClassPathResource("sample/stars-2025.csv").getContentAsString(StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\n"))
                .filter(line -> line.startsWith("B"))
                .toList();
    }
}
