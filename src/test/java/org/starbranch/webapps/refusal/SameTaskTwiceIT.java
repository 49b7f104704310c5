package org.starbranch.webapps.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.starbranch.support.Caller;

/** Two reviewers complete one task at the same moment, a thousand times: one wins, the other is told so, nothing fails. */
@AtTheDoors
class SameTaskTwiceIT {

    private static final int PAIRS = 1_000;

    /** So many pairs at once: each person of a pair holds a connection of the pool, which has ten. */
    private static final int AT_ONCE = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private final ExecutorService people = Executors.newFixedThreadPool(2 * AT_ONCE);
    private final ExecutorService pairs = Executors.newFixedThreadPool(AT_ONCE);
    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = Crossroads.deploy(repository, "twice", "meetTheOther");
    }

    @AfterEach
    void clear() {
        pairs.shutdown();
        people.shutdown();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void ofAThousandPairsOneWinsAndTheOtherReads409() throws Exception {
        Caller one = Caller.basic(port, "assessor1");
        Caller other = Caller.browser(port, "assessor2");
        List<Callable<List<Caller.Answer>>> meetings = new ArrayList<>();
        for (String task : open()) {
            String path = "/task/" + task + "/complete";
            meetings.add(() ->
                    atOnce(() -> one.post(one.engine() + path, "{}"), () -> other.post(other.engine() + path, "{}")));
        }
        for (Future<List<Caller.Answer>> meeting : pairs.invokeAll(meetings)) {
            List<Caller.Answer> answers = meeting.get();
            assertThat(answers).extracting(Caller.Answer::status).containsExactlyInAnyOrder(204, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .extracting(Caller.Answer::problem, Caller.Answer::message)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("urn:starbranch:stale", "这项任务已经提交，或刚被别人处理，请刷新后再看"));
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("twice")
                        .count())
                .isZero();
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskDefinitionKey("Task_twice")
                        .finished()
                        .count())
                .isEqualTo(PAIRS);
    }

    private List<String> open() {
        IntStream.range(0, PAIRS).forEach(ignored -> runtime.startProcessInstanceByKey("twice"));
        return tasks.createTaskQuery().taskDefinitionKey("Task_twice").list().stream()
                .map(Task::getId)
                .toList();
    }

    private List<Caller.Answer> atOnce(Callable<Caller.Answer> one, Callable<Caller.Answer> other) throws Exception {
        Future<Caller.Answer> first = people.submit(one);
        Future<Caller.Answer> second = people.submit(other);
        return List.of(first.get(), second.get());
    }
}
