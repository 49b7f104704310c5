package org.starbranch.workflow.modelbranch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.Vetoes;
import org.starbranch.review.ModelBranches;
import org.starbranch.workflow.tasks.TaskSubject;

/** Counts the stars; a veto in force keeps a branch from being rated. */
@Component
class CountModelBranches implements JavaDelegate {

    private final ModelBranches models;
    private final Vetoes vetoes;
    private final Cycles cycles;

    CountModelBranches(ModelBranches models, Vetoes vetoes, Cycles cycles) {
        this.models = models;
        this.vetoes = vetoes;
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        models.count(cycle, vetoes.inForce(cycle));
        cycles.enter(cycle, Stage.PROPOSAL);
    }
}
