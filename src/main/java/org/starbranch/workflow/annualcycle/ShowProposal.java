package org.starbranch.workflow.annualcycle;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Calculation;
import org.starbranch.proposal.Proposal;
import org.starbranch.proposal.ProposalLine;
import org.starbranch.proposal.Proposals;
import org.starbranch.proposal.Resolution;
import org.starbranch.proposal.ResolutionOutcome;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the proposal as it stands: every branch with its stars and why, the caps with their sums, the warnings. */
@Component
class ShowProposal implements TaskListener {

    private static final List<String> HEAD = List.of("名次", "编号", "支部", "总分", "得分星级", "名额星级", "说明");

    private final Proposals proposals;
    private final StartingPoint start;

    ShowProposal(Proposals proposals, StartingPoint start) {
        this.proposals = proposals;
        this.start = start;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        Proposal proposal = proposals.find(cycle).orElseThrow();
        Calculation calculation = proposals.calculation(cycle).orElseThrow();
        List<List<String>> rows =
                calculation.lines().stream().map(ShowProposal::row).toList();
        new ShownTable(HEAD, rows).show(task, "results", 20);
        task.setVariableLocal(
                "caps", list(calculation.caps().stream().map(Limit::explanation).toList()));
        task.setVariableLocal("warnings", list(calculation.warnings()));
        task.setVariableLocal("soft_minimum", proposals.missesSoftMinimum(cycle) ? "yes" : "no");
        task.setVariableLocal("prepared_opinion", proposal.opinion());
        task.setVariableLocal("prepared_soft_minimum_reason", proposal.softMinimumReason());
        task.setVariableLocal("returned_reason", returned(cycle));
        start.show(task, cycle);
    }

    private static List<String> row(ProposalLine line) {
        return List.of(
                Objects.toString(line.place(), "—"),
                line.branch(),
                line.name(),
                line.total(),
                line.scoreStar().title(),
                line.quotaStar().title(),
                line.reason());
    }

    private static String list(List<String> lines) {
        return lines.isEmpty() ? "无" : "- " + String.join("\n- ", lines);
    }

    /** Why the committee returned the proposal last; empty where it did not. */
    private String returned(String cycle) {
        List<Resolution> resolutions = proposals.resolutions(cycle);
        return resolutions.isEmpty() || resolutions.get(resolutions.size() - 1).decision() == ResolutionOutcome.APPROVED
                ? ""
                : resolutions.get(resolutions.size() - 1).reason();
    }
}
