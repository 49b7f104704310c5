package org.starbranch.scoring.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;

/**
 * Whom a simulation is about: one of the subjects that a scheme rates.
 *
 * @param family the whole scheme
 * @param scheme what it says of the subject
 * @param child what it says of those whose results are taken over; the subject's own where nothing is
 */
public record Rated(Scheme family, Scheme scheme, Scheme child) {

    /** The subject that the scheme is written for. */
    public static Rated of(Scheme family) {
        return of(family, family);
    }

    /**
     * The subject with this code.
     *
     * @param code such as {@code general_branch}
     * @return empty where the scheme does not rate it
     */
    public static Optional<Rated> of(Scheme family, String code) {
        return Arrays.stream(Subject.values())
                .filter(subject -> code(subject).equals(code))
                .findFirst()
                .flatMap(family::findAbout)
                .map(scheme -> of(family, scheme));
    }

    private static Rated of(Scheme family, Scheme scheme) {
        Scheme child = rollUp(scheme).map(RollUp::of).flatMap(family::findAbout).orElse(scheme);
        return new Rated(family, scheme, child);
    }

    /** The code of a subject in a request. */
    public static String code(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    /** What is taken over from those below; empty where nothing is. */
    public Optional<RollUp> rollUp() {
        return rollUp(scheme);
    }

    /** In short for messages: 支部, 党总支 or 党员. */
    public String title() {
        return scheme.subject() == Subject.BRANCH ? "支部" : scheme.subject().title();
    }

    private static Optional<RollUp> rollUp(Scheme scheme) {
        return scheme.points().stream()
                .map(Point::rollUp)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
