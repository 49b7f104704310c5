package org.starbranch.workflow.annualcycle;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.AskedChange;
import org.starbranch.proposal.Proposals;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the superior what the verifications ask for. */
@Component
class ShowFindings implements TaskListener {

    private static final List<String> HEAD = List.of("编号", "支部", "现评星级", "得分星级（上限）", "核查结论");

    private final Proposals proposals;

    ShowFindings(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> rows =
                proposals.askedChanges(cycle).stream().map(ShowFindings::row).toList();
        new ShownTable(HEAD, rows).show(task, "findings", 20);
    }

    private static List<String> row(AskedChange asked) {
        return List.of(
                asked.branch(),
                asked.name(),
                asked.present().title(),
                asked.highest().title(),
                asked.finding());
    }
}
