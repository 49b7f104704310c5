package org.starbranch.workflow.modelbranch;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Notice.Line;
import org.starbranch.notice.Notices;
import org.starbranch.review.Recognitions;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Publishes the model branches with their five stars; of all others nothing is said (reading A18). */
@Component
class RecordModelNotice implements JavaDelegate {

    private final Notices notices;
    private final Recognitions recognitions;
    private final Reviews reviews;
    private final CurrentUser user;

    RecordModelNotice(Notices notices, Recognitions recognitions, Reviews reviews, CurrentUser user) {
        this.notices = notices;
        this.recognitions = recognitions;
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        String scope = SubmittedForm.take(execution).getOrDefault("scope", "");
        List<Line> lines = recognitions.titledStars(cycle).entrySet().stream()
                .map(line -> new Line(line.getKey(), reviews.name(cycle, line.getKey()), line.getValue(), List.of()))
                .toList();
        unlessAccepted(notices.publish(cycle, scope, lines, user.actor()));
    }
}
