package org.starbranch.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.BrowserTest;

/**
 * Everybody tries every door at every stage, with the ids of one branch's things: the stranger, the branch's own people,
 * those of another branch, those who rate it and those who look after the system. The tables beside it say what each is
 * answered; {@link EndpointTableTests} that no endpoint is missing.
 */
@BrowserTest
class AccessMatrixIT {

    private static final int AT_ONCE = 4;

    private final ExecutorService visits = Executors.newFixedThreadPool(AT_ONCE);

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private YearOfOneBranch year;
    private Things things;
    private List<Visitor> visitors;

    @BeforeEach
    void everybodyLogsIn() {
        year = beans.createBean(YearOfOneBranch.class);
        things = beans.createBean(Things.class);
        visitors =
                Arrays.stream(Who.values()).map(who -> new Visitor(who, port)).toList();
    }

    @AfterEach
    void everybodyLeaves() {
        visits.shutdownNow();
    }

    @Test
    void everyDoorIsOpenToThoseTheTablesNameAndToNobodyElse() throws Exception {
        List<EndpointTable.Line> lines = EndpointTable.read().lines();
        List<String> faults = new ArrayList<>();
        int calls = 0;
        for (Stage stage : Stage.values()) {
            year.goTo(stage);
            Map<String, String> ids = things.now(year.receipt());
            for (Round round : rounds(stage, lines, ids)) {
                faults.addAll(round.faults());
                calls += round.calls();
            }
            assertThat(things.now(year.receipt()))
                    .as("nothing was changed at %s", stage)
                    .isEqualTo(ids);
        }
        assertThat(String.join("\n", faults)).as("of %d calls", calls).isEmpty();
    }

    private List<Round> rounds(Stage stage, List<EndpointTable.Line> lines, Map<String, String> ids) throws Exception {
        List<Future<Round>> going = new ArrayList<>();
        for (Visitor visitor : visitors) {
            going.add(visits.submit(() -> new Round(visitor, stage, ids).at(lines)));
        }
        List<Round> rounds = new ArrayList<>();
        for (Future<Round> each : going) {
            rounds.add(each.get());
        }
        return rounds;
    }
}
