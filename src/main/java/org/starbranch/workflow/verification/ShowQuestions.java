package org.starbranch.workflow.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.verification.Verification;
import org.starbranch.verification.Verification.Question;
import org.starbranch.verification.Verifications;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the branch the letter: its number and questions, nothing else. */
@Component
class ShowQuestions implements TaskListener {

    private final Verifications verifications;

    ShowQuestions(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void notify(DelegateTask task) {
        Verification verification =
                verifications.find(TaskSubject.rating(task.getExecution())).orElseThrow();
        task.setVariableLocal("letterNumber", verification.number());
        for (Question question : verification.questions()) {
            task.setVariableLocal("question_" + question.position(), question.text());
        }
    }
}
