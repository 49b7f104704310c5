package org.starbranch.workflow.linkage;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.ledger.Linkage;
import org.starbranch.ledger.Linkage.Concerned;
import org.starbranch.ledger.Linkages;
import org.starbranch.workflow.tasks.Candidates;
import org.starbranch.workflow.tasks.TaskSubject;

/** Offers a proposal to the office that it is addressed to, and puts in what the form shows. */
@Component("offerLinkage")
class OfferLinkage implements TaskListener {

    private static final String NAME = "答复挂钩建议";

    private final Linkages linkages;
    private final Candidates candidates;

    OfferLinkage(Linkages linkages, Candidates candidates) {
        this.linkages = linkages;
        this.candidates = candidates;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskSubject subject = TaskSubject.of(task.getExecution());
        Linkage linkage = linkages.find(subject.number().orElseThrow()).orElseThrow();
        task.setName(NAME + "：" + linkage.name() + "（" + linkage.about() + "）");
        candidates.offer(task, linkage.office(), subject.branch());
        show(task, linkage);
    }

    private static void show(DelegateTask task, Linkage linkage) {
        task.setVariableLocal("number", linkage.number());
        task.setVariableLocal("proposalName", linkage.name());
        task.setVariableLocal("proposalText", linkage.proposal());
        task.setVariableLocal("clause", "评选方案原文第" + linkage.line() + "行");
        task.setVariableLocal("branches", branches(linkage));
    }

    /** One line for each branch, within what a variable holds. */
    private static String branches(Linkage linkage) {
        String lines = linkage.branches().stream().map(OfferLinkage::line).collect(Collectors.joining("\n"));
        return lines.length() <= 3900 ? lines : lines.substring(0, lines.lastIndexOf('\n', 3900)) + "\n- ……";
    }

    private static String line(Concerned branch) {
        return "- " + branch.name() + "（" + branch.star().title() + "）";
    }
}
