package org.starbranch.workflow.publicnotice;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Notices;
import org.starbranch.notice.Objections;
import org.starbranch.shared.Time;
import org.starbranch.workflow.VisibleToProcesses;
import org.starbranch.workflow.tasks.TaskSubject;

/**
 * When the clocks of notice and objection run out: as the last working day ends, at midnight in China. Public, because an
 * expression calls methods of public classes only.
 */
@Component
public class NoticeClock implements VisibleToProcesses {

    private final Notices notices;
    private final Objections objections;

    NoticeClock(Notices notices, Objections objections) {
        this.notices = notices;
        this.objections = objections;
    }

    /** The end of the last day on which one may object. */
    public Date closes(DelegateExecution execution) {
        return endOf(notices.closesOn(TaskSubject.of(execution).cycle()));
    }

    /** The end of the last day on which an answer is in time. */
    public Date answerDue(DelegateExecution execution) {
        return endOf(objections.objection(TaskSubject.number(execution)).answerDue());
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(Time.CHINA).toInstant());
    }
}
