package org.starbranch.webapps.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.Ratings;
import org.starbranch.support.Caller;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;
import org.starbranch.workflow.branchrating.SheetForms;

/** A secretary who clicks ten times: the sheet is recorded once, and the other nine times she reads that it is done. */
@AtTheDoors
class SentTenTimesIT {

    private static final int TIMES = 10;
    private static final List<String> BRANCHES = List.of("B02", "B03", "B04", "B05", "B06");

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Ratings ratings;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService clicks = Executors.newFixedThreadPool(TIMES);

    @BeforeEach
    void theRatingsAreOpen() {
        cycles.open("zhaoqing-2023", 2025, "strict", desk.actor("office"));
        ratings.open(RatedYear.CYCLE, BRANCHES);
    }

    @AfterEach
    void stop() {
        clicks.shutdown();
    }

    @Test
    void theSameFormIsTakenOnceAndTheOtherNineReadThatItIsDone() throws Exception {
        String form = json(new SheetForms(cycles.scheme(RatedYear.CYCLE)).self());
        for (String branch : BRANCHES) {
            String rating = RatedYear.id(branch).toString();
            List<Caller.Answer> answers = sendTenTimes(branch.substring(1), rating, form);

            List<Integer> expected = new ArrayList<>(Collections.nCopies(TIMES - 1, 409));
            expected.add(204);
            assertThat(answers).extracting(Caller.Answer::status).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .allMatch(answer -> answer.problem().equals("urn:starbranch:stale")
                            && answer.message().startsWith("这项任务已经提交"));
            assertThat(audit.of(rating))
                    .filteredOn(entry -> entry.action().equals("rating.self-assessed"))
                    .hasSize(1);
            assertThat(revisions(branch)).isEqualTo(1);
            assertThat(desk.task(rating, "Task_ConfirmMeeting")).isNotNull();
        }
    }

    /** Half of them by HTTP Basic, half in the browser, as soon as all ten stand ready. */
    private List<Caller.Answer> sendTenTimes(String number, String rating, String form) throws Exception {
        String path = "/task/" + desk.task(rating, "Task_SelfAssess").getId() + "/submit-form";
        List<Caller> callers =
                List.of(Caller.basic(port, "secretary" + number), Caller.browser(port, "secretary" + number));
        CyclicBarrier ready = new CyclicBarrier(TIMES);
        List<Callable<Caller.Answer>> all = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            Caller caller = callers.get(time % 2);
            all.add(() -> {
                ready.await();
                return caller.post(caller.engine() + path, form);
            });
        }
        List<Caller.Answer> answers = new ArrayList<>();
        for (Future<Caller.Answer> answer : clicks.invokeAll(all)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private int revisions(String branch) {
        return jdbc.sql("SELECT COUNT(*) FROM rating_sheet WHERE cycle_code = ? AND branch_code = ?")
                .params(RatedYear.CYCLE, branch)
                .query(Integer.class)
                .single();
    }

    private static String json(Map<String, Object> form) throws JsonProcessingException {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return new ObjectMapper().writeValueAsString(Map.of("variables", variables));
    }
}
