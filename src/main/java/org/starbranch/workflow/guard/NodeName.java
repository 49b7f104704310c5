package org.starbranch.workflow.guard;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Tells the engine what this node is called, so that its log of jobs says who executed which. */
@Component
class NodeName extends AbstractProcessEnginePlugin {

    private final NodeSettings node;

    NodeName(NodeSettings node) {
        this.node = node;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHostname(node.nameOrMachine());
    }
}
