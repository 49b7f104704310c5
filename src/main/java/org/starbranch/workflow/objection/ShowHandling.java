package org.starbranch.workflow.objection;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objection;
import org.starbranch.notice.Objection.Consequence;
import org.starbranch.notice.Objections;
import org.starbranch.notice.Rulings;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.review.Standings;
import org.starbranch.shared.RatingId;
import org.starbranch.workflow.tasks.SelectOptions;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows what the handler found, or why nobody went into it, the star before and after by score, and what may be decided. */
@Component
class ShowHandling implements TaskListener {

    private final Objections objections;
    private final Rulings rulings;
    private final RatingStars stars;
    private final Standings standings;

    ShowHandling(Objections objections, Rulings rulings, RatingStars stars, Standings standings) {
        this.objections = objections;
        this.rulings = rulings;
        this.stars = stars;
        this.standings = standings;
    }

    @Override
    public void notify(DelegateTask task) {
        Objection objection = objections.objection(TaskSubject.number(task.getExecution()));
        ShownText.show(task, "handlingText", handling(objection));
        ShownText.show(task, "starText", star(objection));
        task.setVariableLocal(
                "consequenceOptions",
                SelectOptions.of(rulings.consequences(objection.receipt()), Enum::name, Consequence::title));
    }

    private static String handling(Objection objection) {
        Objection.Verdict verdict = objection.verdict();
        return verdict == null ? "不予受理：" + objection.admissionReason() : verdict.title() + "：" + objection.finding();
    }

    private String star(Objection objection) {
        RatingId rating = objection.rating();
        return standings
                .of(rating.cycle(), 0, rating.branch())
                .map(standing -> "得分：" + standing.shown() + "，" + standing.title())
                .orElseGet(() -> stars(objection));
    }

    private String stars(Objection objection) {
        return "公示星级：" + star(objection, StarKind.FINAL) + "；现得分对应星级：" + star(objection, StarKind.SCORE);
    }

    private String star(Objection objection, StarKind kind) {
        return stars.current(objection.rating(), kind)
                .map(record -> record.star().title())
                .orElse("无");
    }
}
