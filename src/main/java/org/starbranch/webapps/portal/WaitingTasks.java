package org.starbranch.webapps.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;

/** What waits for a visitor, asked of the engine with his own rights. */
@Component
class WaitingTasks {

    private final TaskService tasks;
    private final IdentityService identity;
    private final Clock clock;

    WaitingTasks(TaskService tasks, IdentityService identity, Clock clock) {
        this.tasks = tasks;
        this.identity = identity;
        this.clock = clock;
    }

    /** His own first, then those he may take, each by due date; at most {@code most}. */
    List<WaitingTask> first(Actor actor, int most) {
        LocalDate today = LocalDate.now(clock);
        identity.setAuthentication(actor.userId(), List.copyOf(actor.groups()));
        try {
            return tasks
                    .createTaskQuery()
                    .active()
                    .or()
                    .taskAssignee(actor.userId())
                    .taskCandidateUser(actor.userId())
                    .endOr()
                    .orderByTaskAssignee()
                    .desc()
                    .orderByDueDate()
                    .asc()
                    .listPage(0, most)
                    .stream()
                    .map(task -> WaitingTask.of(task, today))
                    .toList();
        } finally {
            identity.clearAuthentication();
        }
    }
}
