package org.starbranch.workflow.tasks;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** A longer text that a form shows and nobody sends back. */
public final class ShownText {

    /** The engine keeps no more characters of a text. */
    private static final int LIMIT = 4000;

    private static final String CUT = "…（其余从略）";

    private ShownText() {}

    /** Puts the text where the form of this task alone finds it; an empty one is left out, so that its field hides. */
    public static void show(DelegateTask task, String name, String text) {
        if (!text.isEmpty()) {
            task.setVariableLocal(name, text.length() <= LIMIT ? text : text.substring(0, LIMIT - CUT.length()) + CUT);
        }
    }
}
