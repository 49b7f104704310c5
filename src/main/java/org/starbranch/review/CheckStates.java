package org.starbranch.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.starbranch.scheme.model.CheckState;

/** The states of a checklist as forms send them and entries keep them: {@code met}, {@code partly_met} and so on. */
final class CheckStates {

    private CheckStates() {}

    static String code(CheckState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static Optional<CheckState> find(String code) {
        return Arrays.stream(CheckState.values())
                .filter(state -> code(state).equals(code))
                .findFirst();
    }

    static CheckState of(String code) {
        return find(code).orElseThrow();
    }
}
