package org.starbranch.workflow.pointsappraisal;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.starbranch.review.AppraisalNotices;
import org.starbranch.shared.Time;
import org.starbranch.workflow.VisibleToProcesses;
import org.starbranch.workflow.tasks.TaskSubject;

/** Tells the timer of the public notice when it is over: from the first minute after its last day. */
@Component("appraisalClock")
public class AppraisalClock implements VisibleToProcesses {

    private final AppraisalNotices notices;

    AppraisalClock(AppraisalNotices notices) {
        this.notices = notices;
    }

    public Date noticeOver(DelegateExecution execution) {
        return Date.from(notices.until(TaskSubject.of(execution).cycle())
                .plusDays(1)
                .atStartOfDay(Time.CHINA)
                .toInstant());
    }
}
