package org.starbranch.workflow.tasks;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.starbranch.shared.RatingId;

/**
 * What a process instance is about, read from its business key: {@code <cycle>}, {@code <cycle>/<branch>} or
 * {@code <cycle>/<branch>/<number>}. Nobody who completes a task can change a business key.
 *
 * @param branch empty also where a dash stands in its place, because the record names several branches
 * @param number of the veto, letter, objection, rectification or linkage
 */
public record TaskSubject(String cycle, Optional<String> branch, Optional<String> number) {

    private static final String SEVERAL = "-";

    public static TaskSubject of(DelegateExecution execution) {
        String[] parts = execution.getProcessBusinessKey().split("/", -1);
        return new TaskSubject(parts[0], part(parts, 1).filter(branch -> !branch.equals(SEVERAL)), part(parts, 2));
    }

    /** The rating it is about. */
    public static RatingId rating(DelegateExecution execution) {
        TaskSubject subject = of(execution);
        return new RatingId(subject.cycle, subject.branch.orElseThrow());
    }

    /** The number of the record it is about. */
    public static String number(DelegateExecution execution) {
        return of(execution).number.orElseThrow();
    }

    private static Optional<String> part(String[] parts, int index) {
        return parts.length > index ? Optional.of(parts[index]) : Optional.empty();
    }
}
