package org.starbranch.shared;

import java.util.List;

/**
 * What became of something sent in: taken, with what follows from it, or refused with every fault at once and nothing
 * changed.
 *
 * @param <T> what follows from an accepted submission
 */
public sealed interface Submission<T> {

    /** It was recorded. */
    record Accepted<T>(T outcome) implements Submission<T> {}

    /** Nothing was recorded; {@code faults} is never empty. */
    record Refused<T>(List<Fault> faults) implements Submission<T> {

        public Refused {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("refused without a fault");
            }
        }
    }

    static <T> Submission<T> accepted(T outcome) {
        return new Accepted<>(outcome);
    }

    static <T> Submission<T> refused(List<Fault> faults) {
        return new Refused<>(faults);
    }

    static <T> Submission<T> refused(String message) {
        return new Refused<>(List.of(Fault.of(message)));
    }
}
