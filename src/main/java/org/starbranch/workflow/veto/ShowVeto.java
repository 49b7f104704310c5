package org.starbranch.workflow.veto;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.rating.Veto;
import org.starbranch.rating.Vetoes;
import org.starbranch.scheme.model.VetoGround.Scope;
import org.starbranch.workflow.tasks.SelectOptions;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows a task on a veto the ground, the facts and what the branch said. */
@Component
class ShowVeto implements TaskListener {

    private static final Map<Scope, String> SCOPES =
            Map.of(Scope.RATING, "整个评星", Scope.ITEM, "该项任务的分值", Scope.POINT, "该采分点的分值");

    private final Vetoes vetoes;

    ShowVeto(Vetoes vetoes) {
        this.vetoes = vetoes;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = TaskSubject.number(task.getExecution());
        Veto veto = vetoes.find(number).orElseThrow();
        task.setVariablesLocal(Map.of(
                "vetoNumber", number,
                "ground", vetoes.groundName(veto),
                "facts", veto.facts(),
                "evidence", veto.evidence().isEmpty() ? "无" : veto.evidence(),
                "branchSaid", said(veto),
                "revocationReason", veto.revocationReason()));
        task.setVariableLocal(
                "scopeOptions",
                SelectOptions.of(
                        vetoes.scopes(veto.rating().cycle()), Enum::name, scope -> SCOPES.getOrDefault(scope, "")));
    }

    private static String said(Veto veto) {
        if (veto.hearing() == null) {
            return "";
        }
        return veto.hearing() == Veto.Hearing.NO_COMMENT ? "支部放弃陈述" : veto.statement();
    }
}
