package org.starbranch.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/**
 * A submission was refused: the transaction goes back, the task stays with what its user typed, and he reads one
 * message with every fault. The one exception here that carries an outcome, because the engine's doors know no other
 * way to say no.
 */
public final class SubmissionRefused extends ProcessEngineException {

    /** Marks the refusal in what the engine's REST answers, and its beginning in the message. */
    public static final int CODE = 22422;

    /** What the message begins with; the Tasklist shows all from here on. */
    public static final String MARK = "【未能提交】";

    private final transient List<Fault> faults;

    public SubmissionRefused(List<Fault> faults) {
        super(text(faults), CODE);
        this.faults = List.copyOf(faults);
    }

    /** What follows from the submission, if it was accepted. */
    public static <T> T unlessAccepted(Submission<T> submission) {
        if (submission instanceof Submission.Refused<T> refused) {
            throw new SubmissionRefused(refused.faults());
        }
        return ((Submission.Accepted<T>) submission).outcome();
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String text(List<Fault> faults) {
        StringBuilder text = new StringBuilder(MARK);
        for (Fault fault : faults) {
            text.append('\n').append(fault.message());
        }
        return text.toString();
    }
}
