package org.starbranch.workflow.objection;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objection;
import org.starbranch.notice.Objections;
import org.starbranch.rating.PointScore;
import org.starbranch.rating.Ratings;
import org.starbranch.scoring.Scored;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the handler the points that are open again, with their present scores and reasons; no other point. */
@Component
class ShowNamedPoints implements TaskListener {

    private final Objections objections;
    private final Ratings ratings;

    ShowNamedPoints(Objections objections, Ratings ratings) {
        this.objections = objections;
        this.ratings = ratings;
    }

    @Override
    public void notify(DelegateTask task) {
        Objection objection = objections.objection(TaskSubject.number(task.getExecution()));
        List<PointScore> points = ratings.points(objection.rating());
        for (int slot = 1; slot <= objection.points().size(); slot++) {
            String code = objection.points().get(slot - 1);
            PointScore point = points.stream()
                    .filter(candidate -> candidate.point().code().equals(code))
                    .findFirst()
                    .orElseThrow();
            task.setVariableLocal(
                    "point_" + slot, point.item() + "：" + point.point().name());
            task.setVariableLocal("present_" + slot, present(point));
        }
    }

    private static String present(PointScore point) {
        Scored given = point.given();
        String score = given == null ? "未评分" : given.value().toPlainString();
        String reason = given == null || given.reason().isEmpty() ? "" : "；理由：" + given.reason();
        return "现得 " + score + "／" + point.point().max().toPlainString() + " 分" + reason;
    }
}
