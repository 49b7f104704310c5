package org.starbranch.webapps.refusal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Processes and pages on which things go wrong as a test wants it. */
@TestConfiguration
class Crossroads {

    /** One user task, and behind it a step in the same transaction. */
    static String deploy(RepositoryService repository, String process, String step) {
        return repository
                .createDeployment()
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("Task_" + process)
                                .camundaCandidateUsers("assessor1,assessor2")
                                .serviceTask("Task_Step")
                                .camundaDelegateExpression("${" + step + "}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @Bean
    Meeting meetTheOther() {
        return new Meeting();
    }

    @Bean
    Mischief doMischief() {
        return new Mischief();
    }

    /** Registered by hand: a class marked as a controller would be found by every other test as well. */
    @Bean
    SmartInitializingSingleton mischiefPages(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Mischief mischief,
            TransactionTemplate transaction) {
        return () -> mappings.registerMapping(
                RequestMappingInfo.paths("/api/mischief", "/mischief").build(),
                new MischiefPages(mischief, transaction),
                ReflectionUtils.findMethod(MischiefPages.class, "run"));
    }

    /** Holds each of the two who complete a task until the other has got as far, so that both really write at once. */
    static final class Meeting implements JavaDelegate {

        private final Map<String, CyclicBarrier> pairs = new ConcurrentHashMap<>();

        @Override
        public void execute(DelegateExecution execution) throws Exception {
            String instance = execution.getProcessInstanceId();
            pairs.computeIfAbsent(instance, ignored -> new CyclicBarrier(2, () -> pairs.remove(instance)))
                    .await(30, TimeUnit.SECONDS);
        }
    }

    /** Does in the middle of a transaction what the test says. */
    static final class Mischief implements JavaDelegate {

        private volatile Runnable next = () -> {};

        void next(Runnable mischief) {
            next = mischief;
        }

        @Override
        public void execute(DelegateExecution execution) {
            next.run();
        }
    }

    static final class MischiefPages {

        private final Mischief mischief;
        private final TransactionTemplate transaction;

        MischiefPages(Mischief mischief, TransactionTemplate transaction) {
            this.mischief = mischief;
            this.transaction = transaction;
        }

        @ResponseBody
        String run() {
            transaction.executeWithoutResult(ignored -> mischief.next.run());
            return "done";
        }
    }
}
