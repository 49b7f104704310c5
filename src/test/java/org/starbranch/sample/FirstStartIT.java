package org.starbranch.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.starbranch.cycle.Cycles;

/** A newcomer's first start: the sample college gets ready by itself, and every account finds what the README names. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=true", "starbranch.sample.last-year=true"})
@ActiveProfiles({"sample", "test"})
@DirtiesContext
@Import(TypedTexts.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartIT {

    private static final Pattern ACCOUNT = Pattern.compile("`([a-z]+[0-9]*)`");

    @Autowired
    private Year year;

    @Autowired
    private FirstStart start;

    @Autowired
    private Cycles cycles;

    @Autowired
    private TypedTexts typed;

    @LocalServerPort
    private int port;

    @BeforeEach
    void theYearIsPlayed() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(start::isReady);
    }

    @Test
    @Order(1)
    void everySampleAccountFindsTheTaskThatTheReadmeNamesForIt() throws IOException {
        assertThat(cycles.all()).hasSize(2);
        firstTasks().forEach(this::finds);
    }

    /** Last, because no text of the year is left after it. */
    @Test
    @Order(2)
    void whateverSomebodyTypedIsShownAsTextAndNothingElse() {
        typed.lookEverywhere(port);
    }

    private void finds(String account, String task) {
        List<String> names = names(account);
        if (task.startsWith("none")) {
            assertThat(names).as(account).isEmpty();
        } else if (task.startsWith("every open task")) {
            assertThat(names).as(account).hasSizeGreaterThan(20);
        } else {
            assertThat(names).as(account).anyMatch(name -> name.startsWith(task));
        }
    }

    private List<String> names(String account) {
        return year.user(account).tasks().stream().map(OpenTask::name).toList();
    }

    /** The rows of the README's table: accounts, role, first task. */
    private static Map<String, String> firstTasks() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## The accounts"), readme.indexOf("## The processes"));
        Map<String, String> tasks = new LinkedHashMap<>();
        section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> {
                    accounts(cells[1]).forEach(account -> tasks.put(account, cells[3].strip()));
                });
        assertThat(tasks).containsKeys("secretary01", "member02", "assessor1", "office", "superior", "auditadmin");
        return tasks;
    }

    private static List<String> accounts(String cell) {
        return ACCOUNT.matcher(cell).results().map(match -> match.group(1)).toList();
    }
}
