package org.starbranch.workflow.exemption;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.ExemptionRequest;
import org.starbranch.review.ExemptionRequests;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the office what the branch wrote. */
@Component
class ShowRequest implements TaskListener {

    private final ExemptionRequests requests;

    ShowRequest(ExemptionRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        ExemptionRequest request =
                requests.find(TaskSubject.rating(task.getExecution())).orElseThrow();
        task.setVariablesLocal(Map.of("ground", request.groundName(), "reason", request.reason()));
    }
}
