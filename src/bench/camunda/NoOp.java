package org.starbranch.bench;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What stands in the place of every feature. */
public final class NoOp implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        // Nothing: the floor below any feature.
    }
}
