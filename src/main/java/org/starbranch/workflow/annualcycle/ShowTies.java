package org.starbranch.workflow.annualcycle;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Calculation;
import org.starbranch.proposal.ProposalLine;
import org.starbranch.proposal.Proposals;
import org.starbranch.scoring.Allocation.Tie;
import org.starbranch.scoring.Star;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the committee the highest tie: the star, the places left, and who is equal in what. */
@Component
class ShowTies implements TaskListener {

    private static final List<String> HEAD = List.of("编号", "支部", "总分", "比较项");

    private final Proposals proposals;

    ShowTies(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        Calculation calculation = proposals.calculation(cycle).orElseThrow();
        Tie tie = calculation.ties().get(0);
        task.setVariableLocal("tie_star", Star.of(tie.star()).title());
        task.setVariableLocal("tie_places", String.valueOf(tie.places()));
        task.setVariableLocal("tie_count", String.valueOf(tie.branches().size()));
        new ShownTable(HEAD, rows(calculation, tie)).show(task, "tie", 10);
    }

    private static List<List<String>> rows(Calculation calculation, Tie tie) {
        return calculation.lines().stream()
                .filter(line -> tie.branches().contains(line.branch()))
                .map(ShowTies::row)
                .toList();
    }

    private static List<String> row(ProposalLine line) {
        return List.of(line.branch(), line.name(), line.total(), line.keys());
    }
}
