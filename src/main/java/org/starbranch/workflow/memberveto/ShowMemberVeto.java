package org.starbranch.workflow.memberveto;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.starbranch.member.MemberLists;
import org.starbranch.member.MemberVeto;
import org.starbranch.member.MemberVetoes;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.shared.RatingId;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows what was recorded; of the member his number in the list alone. */
@Component
class ShowMemberVeto implements TaskListener {

    private final MemberVetoes vetoes;
    private final MemberLists lists;

    ShowMemberVeto(MemberVetoes vetoes, MemberLists lists) {
        this.vetoes = vetoes;
        this.lists = lists;
    }

    @Override
    public void notify(DelegateTask task) {
        RatingId branch = TaskSubject.rating(task.getExecution());
        MemberVeto veto = vetoes.find(branch, TaskSubject.number(task.getExecution()));
        task.setVariablesLocal(Map.of(
                "vetoNumber", veto.number(),
                "member", veto.member(),
                "ground", ground(branch, veto),
                "term", term(veto.from(), veto.to()),
                "facts", veto.reason(),
                "minute", veto.minuteNumber(),
                "decidedOn", veto.decidedOn().toString()));
    }

    private String ground(RatingId branch, MemberVeto veto) {
        return lists.rules(branch.cycle())
                .flatMap(rules -> rules.findGround(veto.ground()))
                .map(VetoGround::name)
                .orElse(veto.ground());
    }

    private static String term(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null ? "" : "处分期 " + from + " 至 " + (to == null ? "未定" : to);
    }
}
