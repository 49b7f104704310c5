package org.starbranch.workflow.modelbranch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.starbranch.review.Reverifications;
import org.starbranch.review.Reviews;
import org.starbranch.review.Standing;
import org.starbranch.workflow.tasks.ShownTable;

/** What the office sees when it looks at the titles again: of each branch the total that counts, or that it is to be typed. */
@Component
class ReverificationTables {

    private static final List<String> HEAD = List.of("编号", "支部", "本年度考核得分");
    private static final String NAME = "titled";
    private static final int PLACES = 5;

    private final Reverifications reverifications;
    private final Reviews reviews;
    private final TaskService tasks;

    ReverificationTables(Reverifications reverifications, Reviews reviews, @Lazy TaskService tasks) {
        this.reverifications = reverifications;
        this.reviews = reviews;
        this.tasks = tasks;
    }

    /** As the form of the task finds it. */
    Map<String, String> of(String cycle) {
        Map<String, Standing> counted = reverifications.counted(cycle);
        Set<String> pending = reverifications.pending(cycle);
        List<List<String>> rows = reverifications.titled(cycle).stream()
                .map(branch -> List.of(
                        branch, reviews.name(cycle, branch), total(counted.get(branch), pending.contains(branch))))
                .toList();
        return new ShownTable(HEAD, rows).places(NAME, PLACES);
    }

    /** The year counted its totals: whoever has the task about last year's titles before him sees them. */
    void renew(String counted) {
        reverifications
                .lookedAtWith(counted)
                .ifPresent(cycle -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(cycle)
                        .taskDefinitionKey(ModelBranchProcess.REVERIFY)
                        .list()
                        .forEach(task -> tasks.setVariablesLocal(task.getId(), of(cycle))));
    }

    private static String total(@Nullable Standing standing, boolean pending) {
        if (standing == null) {
            return pending ? "考核还没有结束" : "没有，请填写";
        }
        return standing.shown() + "（" + standing.title() + "）";
    }
}
