package org.starbranch.webapps.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.starbranch.support.Caller;
import org.starbranch.support.mysql.MySqlTest;

/** Two people complete one task at the same moment: one wins, the other is told so, on a real MySQL. */
@MySqlTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SameTaskTwiceIT {

    private static final int ROUNDS = 50;

    /** Holds each of the two until the other has got as far, so that both really write at once. */
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private String deployment = "";

    @TestConfiguration
    static class Meeting {

        @Bean
        JavaDelegate meetTheOther() {
            return execution -> BOTH.await(30, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "twice.bpmn",
                        Bpmn.createExecutableProcess("twice")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("Task_Twice")
                                .camundaCandidateUsers("assessor1,assessor2")
                                .serviceTask("Task_Meet")
                                .camundaDelegateExpression("${meetTheOther}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void clear() {
        people.shutdown();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void oneWinsAndTheLoserIsToldThatTheTaskIsStale() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String task = open();
            List<Integer> lost = atOnce(() -> lossOf(task), () -> lossOf(task)).stream()
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(lost).as("losers in round %d", round).hasSize(1);
            assertThat(Refusal.of(new EngineError(500, "ProcessEngineException", "", lost.get(0))))
                    .isEqualTo(Refusal.STALE);
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey("twice")
                            .count())
                    .isZero();
        }
    }

    @Test
    void theLoserReads409OverHttp() throws Exception {
        Caller one = Caller.basic(port, "assessor1");
        Caller other = Caller.browser(port, "assessor2");
        for (int round = 0; round < 10; round++) {
            String path = "/task/" + open() + "/complete";
            List<Caller.Answer> answers =
                    atOnce(() -> one.post(one.engine() + path, "{}"), () -> other.post(other.engine() + path, "{}"));
            assertThat(answers).extracting(Caller.Answer::status).containsExactlyInAnyOrder(204, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .extracting(Caller.Answer::problem)
                    .containsExactly("urn:starbranch:stale");
        }
    }

    private String open() {
        BOTH.reset();
        runtime.startProcessInstanceByKey("twice");
        Task task = tasks.createTaskQuery().taskDefinitionKey("Task_Twice").singleResult();
        return task.getId();
    }

    /** The engine's code of the failure; empty for who wins. */
    private Optional<Integer> lossOf(String task) {
        try {
            tasks.complete(task);
            return Optional.empty();
        } catch (ProcessEngineException lost) {
            return Optional.of(lost.getCode());
        }
    }

    private <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        Future<T> first = people.submit(one);
        Future<T> second = people.submit(other);
        return List.of(first.get(), second.get());
    }
}
