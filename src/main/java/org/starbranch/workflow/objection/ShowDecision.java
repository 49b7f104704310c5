package org.starbranch.workflow.objection;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objection;
import org.starbranch.notice.Objections;
import org.starbranch.scoring.Star;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the office what was decided, and how to reach who objected. */
@Component
class ShowDecision implements TaskListener {

    private final Objections objections;

    ShowDecision(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void notify(DelegateTask task) {
        Objection objection = objections.objection(TaskSubject.number(task.getExecution()));
        ShownText.show(task, "contactText", objection.contact());
        ShownText.show(task, "decisionText", decision(objection));
    }

    private static String decision(Objection objection) {
        Objection.Consequence consequence = objection.consequence();
        Star star = objection.newStar();
        String changed = star == null ? "" : "为" + star.title();
        return consequence == null ? "" : consequence.title() + changed + "：" + objection.decisionReason();
    }
}
