package org.starbranch.workflow.guard;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/** Everything the engine can remember, except what somebody typed: that is kept by us alone, or not at all. */
final class HistoryWithoutVariables extends HistoryLevelFull {

    static final String NAME = "without-variables";

    @Override
    public int getId() {
        return 10;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return !HistoryEventTypes.VARIABLE_INSTANCE_CREATE.getEntityType().equals(type.getEntityType())
                && !HistoryEventTypes.FORM_PROPERTY_UPDATE.getEntityType().equals(type.getEntityType());
    }
}
