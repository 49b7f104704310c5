package org.starbranch.workflow.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * What the user task before this step brought in, as texts by field. Taking it removes it from the process in the same
 * transaction, so that no table of the engine ever keeps what somebody typed.
 */
public final class SubmittedForm {

    private static final String OUTCOME = "Outcome";

    private SubmittedForm() {}

    /** All fields; a blank or missing one is an empty text, a tick is {@code true} or {@code false}. */
    public static Map<String, String> take(DelegateExecution execution) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Object> variable : execution.getVariables().entrySet()) {
            if (!variable.getKey().endsWith(OUTCOME)) {
                fields.put(variable.getKey(), text(variable.getValue()));
                execution.removeVariable(variable.getKey());
            }
        }
        return fields;
    }

    /** A number that did not come as text has lost its exact form: it is marked, so that every check refuses it. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String || value instanceof Boolean
                ? value.toString().strip()
                : value + "（" + value.getClass().getSimpleName() + "）";
    }
}
