package org.starbranch.workflow.standardisationcheck;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.review.Checklists;
import org.starbranch.review.FollowUps;
import org.starbranch.review.Improvement;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Progress;
import org.starbranch.workflow.sheetrating.ReturnedTable;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the office the progress of each branch, what is to be put right by whom, and what came of it so far. */
@Component
class ShowChecklist implements TaskListener {

    private static final List<String> PROGRESS = List.of("编号", "支部", "适用", "达标", "部分达标", "未达标", "不适用", "进展");
    private static final List<String> UNMET = List.of("责任主体", "支部", "条目", "结果", "核查意见");

    private final Checklists checklists;
    private final FollowUps followUps;
    private final ReturnedTable returned;
    private final Cycles cycles;

    ShowChecklist(Checklists checklists, FollowUps followUps, ReturnedTable returned, Cycles cycles) {
        this.checklists = checklists;
        this.followUps = followUps;
        this.returned = returned;
        this.cycles = cycles;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        Scheme scheme = cycles.scheme(cycle);
        Map<String, Progress> progress = checklists.progress(cycle);
        List<List<String>> rows = cycles.rated(cycle).stream()
                .map(entry -> row(entry, Objects.requireNonNull(progress.get(entry.branch()))))
                .toList();
        List<List<String>> unmet = checklists.improvements(cycle).stream()
                .map(improvement -> row(cycle, scheme, improvement))
                .toList();
        new ShownTable(PROGRESS, rows).show(task, "progress", 10);
        new ShownTable(UNMET, unmet).show(task, "unmet", 20);
        returned.show(task, followUps.followed(cycle), "followed", 20);
    }

    private static List<String> row(RosterEntry entry, Progress progress) {
        Progress.Counts own = progress.all();
        return List.of(
                entry.branch(),
                entry.name(),
                String.valueOf(own.applicable()),
                String.valueOf(own.met()),
                String.valueOf(own.partlyMet()),
                String.valueOf(own.notMet()),
                String.valueOf(own.notApplicable()),
                own.worked());
    }

    private List<String> row(String cycle, Scheme scheme, Improvement improvement) {
        var point = scheme.point(improvement.point());
        return List.of(
                checklists.responsible(cycle, improvement),
                improvement.subject(),
                point.number() + " " + scheme.itemOf(point).name(),
                improvement.state().title(),
                improvement.reason());
    }
}
