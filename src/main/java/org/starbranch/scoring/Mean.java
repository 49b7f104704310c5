package org.starbranch.scoring;

import java.util.Collection;
import java.util.Optional;

/** The exact arithmetic mean. */
final class Mean {

    private Mean() {}

    /** Empty for no numbers. */
    static Optional<Fraction> of(Collection<Fraction> numbers) {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        numbers.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(numbers.size())));
    }
}
