package org.starbranch.webapps.refusal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells whether the task that a request was about is gone by now. Of two people who submit at the same moment the slower
 * one may be refused for any reason that the faster one's success brings with it; what he has to know is that success.
 */
@Component
class FinishedTasks {

    private static final Pattern WORK_ON_A_TASK = Pattern.compile("/task/([^/]+)/(?:complete|submit-form|resolve)$");

    private static final Pattern PART_OF_A_TASK = Pattern.compile("/task/(?!count$|report/)([^/]+)(?:/[^/]+)?$");

    /** The faster one may still be writing when the slower one is thrown out: so many looks, so many ms apart. */
    private static final int LOOKS = 25;

    private static final long PAUSE_MS = 20;

    private final TaskService tasks;

    FinishedTasks(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    /** Whether the path shows a task, or a part of one, that is not there. */
    boolean isMissing(String path) {
        return taskOf(PART_OF_A_TASK, path).filter(task -> !isOpen(task)).isPresent();
    }

    /** Whether the path works on a task that is finished. */
    boolean isFinished(String path) {
        return taskOf(WORK_ON_A_TASK, path).filter(task -> !isOpen(task)).isPresent();
    }

    /** The same, for somebody who was thrown out by the other's locks: gives the other half a second to finish. */
    boolean isBeingFinished(String path) {
        Optional<String> task = taskOf(WORK_ON_A_TASK, path);
        for (int look = 1; look < LOOKS && task.filter(this::isOpen).isPresent(); look++) {
            pause();
        }
        return task.filter(id -> !isOpen(id)).isPresent();
    }

    private static Optional<String> taskOf(Pattern shape, String path) {
        Matcher task = shape.matcher(path);
        return task.find() ? Optional.of(task.group(1)) : Optional.empty();
    }

    private boolean isOpen(String id) {
        return tasks.createTaskQuery().taskId(id).count() > 0;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
