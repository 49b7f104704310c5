package org.starbranch.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A bean that diagrams may name, and that no request may reach: whoever gets here by an expression has broken in. */
@Component("trap")
public class Trap implements JavaDelegate, ExecutionListener, TaskListener {

    private final AtomicInteger sprung = new AtomicInteger();

    /** What an attacker's expression calls. */
    public String spring() {
        sprung.incrementAndGet();
        return "sprung";
    }

    public int sprung() {
        return sprung.get();
    }

    @Override
    public void execute(DelegateExecution execution) {
        spring();
    }

    @Override
    public void notify(DelegateExecution execution) {
        spring();
    }

    @Override
    public void notify(DelegateTask task) {
        spring();
    }
}
