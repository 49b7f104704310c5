package org.starbranch.workflow.modelbranch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Recognitions;
import org.starbranch.workflow.tasks.TaskSubject;

/** Counts the stars; a veto in force keeps a branch from being rated. Last year's titles are looked at with these totals. */
@Component
class CountModelBranches implements JavaDelegate {

    private final Recognitions recognitions;
    private final VetoRegisters registers;
    private final ReverificationTables tables;
    private final Cycles cycles;

    CountModelBranches(Recognitions recognitions, VetoRegisters registers, ReverificationTables tables, Cycles cycles) {
        this.recognitions = recognitions;
        this.registers = registers;
        this.tables = tables;
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        recognitions.count(cycle, registers.of(cycle));
        cycles.enter(cycle, Stage.PROPOSAL);
        tables.renew(cycle);
    }
}
