package org.starbranch.workflow.sheetrating;

import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.member.ballot.BallotBox;
import org.starbranch.member.ballot.BoxPlan;
import org.starbranch.review.BallotSheets;
import org.starbranch.review.SheetId;

/**
 * Says on the task of a sheet how its secret ballot stands, so that its form shows this instead of fields to type in. A sheet
 * whose ballot had a result has no task any more.
 */
@Component
class BallotNotice {

    /** What the form of a sheet shows; without it the fields are open. */
    static final String VARIABLE = "ballot";

    private final TaskService tasks;
    private final BallotSheets ballots;

    BallotNotice(@Lazy TaskService tasks, BallotSheets ballots) {
        this.tasks = tasks;
        this.ballots = ballots;
    }

    @EventListener
    void on(BallotBox.Opened opened) {
        show(opened.kind(), opened.cycle(), opened.subject(), opened.sheet());
    }

    @EventListener
    void on(BallotBox.Closed closed) {
        show(closed.kind(), closed.cycle(), closed.subject(), closed.sheet());
    }

    private void show(BoxPlan.Kind kind, String cycle, String subject, String sheet) {
        if (kind == BoxPlan.Kind.BRANCH) {
            SheetId id = new SheetId(cycle, subject, sheet, 0, SheetId.ANYBODY);
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(id.toString())
                    .taskDefinitionKey(SheetRatingProcess.FILL_SHEET)
                    .list()
                    .forEach(task -> tasks.setVariableLocal(
                            task.getId(), VARIABLE, ballots.text(id).orElse("")));
        }
    }
}
