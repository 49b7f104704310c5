package org.starbranch.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A bean that diagrams may name, and that no request may reach: whoever gets here by an expression has broken in. */
public class Trap implements JavaDelegate {

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
}
