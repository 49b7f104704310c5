package org.starbranch.workflow.objection;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objection;
import org.starbranch.notice.Objections;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows what the handler found, or why nobody went into it, and the star before and after by score. */
@Component
class ShowHandling implements TaskListener {

    private final Objections objections;
    private final RatingStars stars;

    ShowHandling(Objections objections, RatingStars stars) {
        this.objections = objections;
        this.stars = stars;
    }

    @Override
    public void notify(DelegateTask task) {
        Objection objection = objections.objection(TaskSubject.number(task.getExecution()));
        ShownText.show(task, "handlingText", handling(objection));
        ShownText.show(task, "starText", star(objection));
    }

    private static String handling(Objection objection) {
        Objection.Verdict verdict = objection.verdict();
        return verdict == null ? "不予受理：" + objection.admissionReason() : verdict.title() + "：" + objection.finding();
    }

    private String star(Objection objection) {
        return "公示星级：" + star(objection, StarKind.FINAL) + "；现得分对应星级：" + star(objection, StarKind.SCORE);
    }

    private String star(Objection objection, StarKind kind) {
        return stars.current(objection.rating(), kind)
                .map(record -> record.star().title())
                .orElse("无");
    }
}
