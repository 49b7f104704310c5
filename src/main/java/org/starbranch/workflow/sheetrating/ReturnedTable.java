package org.starbranch.workflow.sheetrating;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.starbranch.review.ReturnedLine;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.ShownTable;

/** The table of lines that came back: what stood there, why it came back, and what became of it. */
@Component
public class ReturnedTable {

    private static final List<String> HEAD = List.of("支部", "条目", "原来", "意见", "现在", "结果");

    private final Reviews reviews;

    ReturnedTable(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Shows them where the form of the task finds them; nothing where none came back, so that the form hides it. */
    public void show(DelegateTask task, List<ReturnedLine> lines, String name, int places) {
        if (!lines.isEmpty()) {
            new ShownTable(HEAD, lines.stream().map(this::row).toList()).show(task, name, places);
        }
    }

    private List<String> row(ReturnedLine line) {
        return List.of(
                line.sheet().subject(),
                reviews.line(line.sheet(), line.point()),
                line.was(),
                line.finding(),
                line.standing(),
                line.outcome());
    }
}
