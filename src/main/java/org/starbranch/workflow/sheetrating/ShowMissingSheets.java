package org.starbranch.workflow.sheetrating;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the office whose sheets are missing after the day of the round. */
@Component
class ShowMissingSheets implements TaskListener {

    private final Reviews reviews;
    private final Organisation organisation;

    ShowMissingSheets(Reviews reviews, Organisation organisation) {
        this.reviews = reviews;
        this.organisation = organisation;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<String> missing = reviews.sheets(cycle).stream()
                .filter(sheet -> sheet.state() == State.OPEN)
                .map(this::line)
                .toList();
        task.setName(task.getName() + "（" + reviews.current(cycle).orElseThrow().name() + "）");
        ShownText.show(task, "missing", String.join("\n", missing));
    }

    private String line(Review sheet) {
        String rater =
                sheet.id().isPersonal() ? "，" + organisation.nameOf(sheet.id().rater()) : "";
        return "- " + reviews.title(sheet.id()) + rater;
    }
}
