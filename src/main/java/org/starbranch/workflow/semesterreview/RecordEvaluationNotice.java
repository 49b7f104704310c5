package org.starbranch.workflow.semesterreview;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.Notice.Line;
import org.starbranch.notice.Notices;
import org.starbranch.review.DecidedStars;
import org.starbranch.review.OutstandingBranch;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Puts the stars and the outstanding branch before the public. */
@Component
class RecordEvaluationNotice implements JavaDelegate {

    private final OutstandingBranch outstanding;
    private final DecidedStars stars;
    private final Reviews reviews;
    private final Notices notices;
    private final Cycles cycles;
    private final CurrentUser user;

    RecordEvaluationNotice(
            OutstandingBranch outstanding,
            DecidedStars stars,
            Reviews reviews,
            Notices notices,
            Cycles cycles,
            CurrentUser user) {
        this.outstanding = outstanding;
        this.stars = stars;
        this.reviews = reviews;
        this.notices = notices;
        this.cycles = cycles;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Map<String, String> form = SubmittedForm.take(execution);
        String scope = form.getOrDefault("scope", "");
        unlessAccepted(notices.publish(cycle, outstanding.announced(cycle), scope, lines(cycle), user.actor()));
        cycles.enter(cycle, Stage.PUBLIC_NOTICE);
    }

    private List<Line> lines(String cycle) {
        return stars.finals(cycle).entrySet().stream()
                .map(star -> new Line(star.getKey(), reviews.name(cycle, star.getKey()), star.getValue(), List.of()))
                .toList();
    }
}
