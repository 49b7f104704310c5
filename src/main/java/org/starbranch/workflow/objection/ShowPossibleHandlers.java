package org.starbranch.workflow.objection;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.Admissions;
import org.starbranch.organisation.Organisation;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.workflow.tasks.SelectOptions;
import org.starbranch.workflow.tasks.TaskSubject;

/** Offers the people who may handle this objection and the points it may re-open. */
@Component
class ShowPossibleHandlers implements TaskListener {

    private final Admissions admissions;
    private final PossibleHandlers handlers;
    private final Organisation organisation;
    private final Cycles cycles;

    ShowPossibleHandlers(Admissions admissions, PossibleHandlers handlers, Organisation organisation, Cycles cycles) {
        this.admissions = admissions;
        this.handlers = handlers;
        this.organisation = organisation;
        this.cycles = cycles;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskSubject subject = TaskSubject.of(task.getExecution());
        List<String> eligible = admissions.eligible(subject.number().orElseThrow(), handlers.all());
        task.setVariableLocal(
                "handlerOptions",
                SelectOptions.of(eligible, user -> user, user -> organisation.nameOf(user) + "（" + user + "）"));
        Scheme scheme = cycles.scheme(subject.cycle());
        boolean rescored = !cycles.hasRounds(subject.cycle());
        task.setVariableLocal("pointOptions", rescored ? SelectOptions.points(scheme, scheme.points()) : "");
    }
}
