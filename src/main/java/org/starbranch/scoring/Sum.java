package org.starbranch.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a heading or a point came to.
 *
 * @param max the points printed for it
 * @param reachable the points that could be reached by what applies to the branch
 * @param state whether there is a value
 * @param exact the value; null unless {@code state} is {@link State#VALUE}
 * @param worked the sum in Chinese, such as {@code 组织严密：3 + 1.5 = 4.5}
 */
public record Sum(
        String code,
        String name,
        BigDecimal max,
        BigDecimal reachable,
        State state,
        @Nullable Fraction exact,
        String worked,
        List<Sum> children) {

    /** A value, something missing below, or nothing that applies to the branch. */
    public enum State {
        VALUE,
        MISSING,
        NOT_APPLICABLE
    }

    public Optional<Fraction> value() {
        return Optional.ofNullable(exact);
    }

    /** For showing: two places, half up; empty without a value. */
    public Optional<BigDecimal> shown() {
        return value().map(Fraction::rounded);
    }

    /** This sum and all below it, headings before what they are made of. */
    public Stream<Sum> flatten() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Sum::flatten));
    }

    /** All below this sum and then itself, as one would add it up by hand. */
    Stream<Sum> upward() {
        return Stream.concat(children.stream().flatMap(Sum::upward), Stream.of(this));
    }

    boolean applies() {
        return state != State.NOT_APPLICABLE;
    }

    Fraction required() {
        return value().orElseThrow(() -> new IllegalStateException("No value for " + code));
    }
}
