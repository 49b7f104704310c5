package org.starbranch.workflow.verification;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.verification.Verification;
import org.starbranch.verification.Verification.Finding;
import org.starbranch.verification.Verifications;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows a verifier what came together so far: letter and answers, the visit, why the last finding was returned. */
@Component
class ShowInquiry implements TaskListener {

    private final Verifications verifications;

    ShowInquiry(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void notify(DelegateTask task) {
        Verification verification =
                verifications.find(TaskSubject.rating(task.getExecution())).orElseThrow();
        task.setVariableLocal("paperNumber", verification.number());
        ShownText.show(task, "lettersText", letters(verification));
        ShownText.show(task, "visitText", visit(verification));
        ShownText.show(task, "returnedText", returned(verification));
    }

    private static String letters(Verification verification) {
        return verification.questions().stream()
                .map(q -> q.position() + ". " + q.text() + "\n答：" + (q.answer() == null ? "（尚未答复）" : q.answer()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String visit(Verification verification) {
        Verification.Visit visit = verification.visit();
        return visit == null ? "" : visit.on() + "，" + visit.visitors() + "\n" + visit.report();
    }

    private static String returned(Verification verification) {
        return verification
                .lastFinding()
                .filter(finding -> finding.decision() == Verification.Decision.RETURNED)
                .map(ShowInquiry::text)
                .orElse("");
    }

    private static String text(Finding finding) {
        return "退回理由：" + finding.decisionReason() + "\n原结论：" + finding.text() + "\n支部意见：" + finding.comment();
    }
}
