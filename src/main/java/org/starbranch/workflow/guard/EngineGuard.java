package org.starbranch.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import org.starbranch.shared.SteerableClock;

/** Puts the guard into the engine before it starts. */
@Component
class EngineGuard extends AbstractProcessEnginePlugin {

    private final BeanFactory beans;

    EngineGuard(BeanFactory beans, SteerableClock clock) {
        this.beans = beans;
        clock.follow(offset -> ClockUtil.offset(offset.toMillis()));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(new ProcessBeans(beans)));
        engine.setCustomHistoryLevels(new ArrayList<>(List.<HistoryLevel>of(new HistoryWithoutVariables())));
        engine.setHistory(HistoryWithoutVariables.NAME);
        engine.setCustomPostCommandInterceptorsTxRequired(
                new ArrayList<CommandInterceptor>(List.of(new FilterGuard(), new UserGuard())));
        engine.setCustomPreBPMNParseListeners(new ArrayList<BpmnParseListener>(List.of(new NoCodeInDiagrams())));
    }
}
