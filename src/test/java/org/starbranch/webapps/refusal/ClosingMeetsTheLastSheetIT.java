package org.starbranch.webapps.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Submission;
import org.starbranch.support.Caller;
import org.starbranch.support.Desk;
import org.starbranch.workflow.semesterreview.SemesterReviewProcess;
import org.starbranch.workflow.sheetrating.SheetFields;
import org.starbranch.workflow.sheetrating.SheetRatingProcess;

/**
 * The office closes a round while a branch hands in its sheet, the last one or one of two: one order or the other, and
 * the cycle goes on.
 */
@AtTheDoors
class ClosingMeetsTheLastSheetIT {

    private static final String SCHEME = "jinsong-2017";
    private static final int FIRST_YEAR = 2021;
    private static final int PAIRS = 12;
    private static final String CLOSE = "Task_CloseFirstSelf";
    private static final List<Integer> TAKEN_OR_TOLD = List.of(204, 409, 422);

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Reviews reviews;

    @Autowired
    private SteerableClock clock;

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @BeforeEach
    void everyRoundIsLate() {
        clock.moveTo(Instant.parse("2035-03-05T02:00:00Z"));
    }

    @AfterEach
    void stop() {
        two.shutdown();
        clock.reset();
    }

    @Test
    void theSheetIsHandedInOrGivenUpAndNeverBoth() throws Exception {
        Caller secretary = Caller.basic(port, "secretary04");
        Caller office = Caller.basic(port, "office");
        for (int year = FIRST_YEAR; year < FIRST_YEAR + PAIRS; year++) {
            String cycle = year + "-" + SCHEME;
            boolean lastOne = year % 2 == 0;
            ProcessInstance instance = withSheetsLeft(cycle, year, lastOne ? List.of("B04") : List.of("B03", "B04"));
            SheetId last = self(cycle, "B04");

            List<Caller.Answer> answers = together(
                    () -> submit(secretary, last.toString(), SheetRatingProcess.FILL_SHEET, sheet(cycle)),
                    () -> submit(office, cycle, CLOSE, Map.of("reason", "多次催收仍未交")));
            desk.runJobsOf(instance, 10);

            assertThat(answers).extracting(Caller.Answer::status).as(cycle).isSubsetOf(TAKEN_OR_TOLD);
            Review left = reviews.find(last).orElseThrow();
            boolean handedIn = answers.get(0).status() == 204;
            assertThat(left.state()).as(cycle).isEqualTo(handedIn ? State.FILLED : State.GIVEN_UP);
            assertThat(reviews.entries(cycle).containsKey(last)).as(cycle).isEqualTo(handedIn);
            assertThat(handedIn && lastOne || answers.get(1).status() == 204)
                    .as("%s: where another sheet is open too, closing always succeeds", cycle)
                    .isTrue();
            assertThat(desk.task(last.toString(), SheetRatingProcess.FILL_SHEET))
                    .isNull();
            assertThat(desk.task(cycle, CLOSE)).isNull();
            assertThat(reviews.rounds(cycle))
                    .as("the second semester has begun")
                    .extracting(Review.Round::code)
                    .containsExactlyInAnyOrder("self_1", "self_2");
        }
    }

    /** A cycle in which all but these branches have handed in; the office may close the round. */
    private ProcessInstance withSheetsLeft(String cycle, int year, List<String> left) {
        assertThat(cycles.open(SCHEME, year, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
        cycles.rated(cycle).stream()
                .map(RosterEntry::branch)
                .filter(branch -> !left.contains(branch) && !branch.equals("B05"))
                .forEach(branch -> cycles.exempt(cycle, branch, "本测试不参评", desk.actor("office")));
        ProcessInstance instance = desk.instance(SemesterReviewProcess.KEY, cycle);
        desk.runJobsOf(instance, 5);
        desk.as("secretary05").complete(self(cycle, "B05").toString(), SheetRatingProcess.FILL_SHEET, sheet(cycle));
        return instance;
    }

    private static SheetId self(String cycle, String branch) {
        return new SheetId(cycle, branch, "self", 1, SheetId.ANYBODY);
    }

    private Map<String, String> sheet(String cycle) {
        Map<String, String> sheet = SheetFields.of(cycles.scheme(cycle), "self", Map.of());
        sheet.remove("reason_awards");
        return sheet;
    }

    private Callable<Caller.Answer> submit(Caller caller, String key, String taskId, Map<String, String> fields)
            throws JsonProcessingException {
        String path = caller.engine() + "/task/" + desk.task(key, taskId).getId() + "/submit-form";
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        String form = new ObjectMapper().writeValueAsString(Map.of("variables", variables));
        return () -> caller.post(path, form);
    }

    private List<Caller.Answer> together(Callable<Callable<Caller.Answer>> one, Callable<Callable<Caller.Answer>> other)
            throws Exception {
        CyclicBarrier ready = new CyclicBarrier(2);
        List<Callable<Caller.Answer>> both = new ArrayList<>();
        for (Callable<Caller.Answer> each : List.of(one.call(), other.call())) {
            both.add(() -> {
                ready.await();
                return each.call();
            });
        }
        List<Caller.Answer> answers = new ArrayList<>();
        for (Future<Caller.Answer> answer : two.invokeAll(both)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
