package org.starbranch.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The typed name of a process variable. Processes keep outcomes in them, for the gateway that follows; ids come from the
 * business key, which nobody who completes a task can change.
 *
 * @param name ends in {@code Outcome}
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** An outcome, written as the name of an enum's constant. */
    public static <E extends Enum<E>> ProcessVariable<E> outcome(String name, Class<E> type) {
        return new ProcessVariable<>(name, type);
    }

    /** Sets the variable for the gateway that follows. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value instanceof Enum<?> outcome ? outcome.name() : value);
    }
}
