package org.starbranch.workflow.guard;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.starbranch.workflow.VisibleToProcesses;

/** The beans that a diagram may name: delegates, listeners, and what is marked for it. Looked up when first used. */
final class ProcessBeans extends AbstractMap<Object, Object> {

    private final BeanFactory beans;

    ProcessBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean && beans.containsBean(bean) && isVisible(bean);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? beans.getBean(String.valueOf(name)) : null;
    }

    private boolean isVisible(String bean) {
        return beans.isTypeMatch(bean, JavaDelegate.class)
                || beans.isTypeMatch(bean, TaskListener.class)
                || beans.isTypeMatch(bean, ExecutionListener.class)
                || beans.isTypeMatch(bean, VisibleToProcesses.class);
    }

    /** Nothing to list: a diagram asks by name. */
    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
