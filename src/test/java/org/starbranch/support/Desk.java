package org.starbranch.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;
import org.starbranch.workflow.SubmissionRefused;

/** Simulated users at their desks: they work through the engine's services with their own login and its rights. */
@Component
public class Desk {

    private final IdentityService identity;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final ManagementService management;

    Desk(
            IdentityService identity,
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            ManagementService management) {
        this.identity = identity;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.management = management;
    }

    /** Somebody at his desk. */
    public Seat as(String user) {
        return new Seat(user);
    }

    /** Who somebody is for the features. */
    public Actor actor(String user) {
        return new Actor(user, java.util.Set.copyOf(groups(user)));
    }

    /** The running instance of a process with this business key. */
    public ProcessInstance instance(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** The open task of this definition in the instance with this business key. */
    public Task task(String businessKey, String taskId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskId)
                .singleResult();
    }

    /** Runs every job that is due now, and what follows from it, until none is left. */
    public void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** Runs so many jobs of one instance at most, one after another. */
    public void runJobsOf(ProcessInstance instance, int most) {
        for (int run = 0; run < most; run++) {
            management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream()
                    .findFirst()
                    .ifPresent(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().withRetriesLeft().list();
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** One user's place; everything is done with his own rights. */
    public final class Seat {

        private final String user;

        private Seat(String user) {
            this.user = user;
        }

        /** Does something with this user logged in. */
        public <T> T doing(Supplier<T> work) {
            identity.setAuthentication(user, groups(user));
            try {
                return work.get();
            } finally {
                identity.clearAuthentication();
            }
        }

        /** Fills in the form of the task and completes it, claiming it first where nobody has it. */
        public void complete(String businessKey, String taskId, Map<String, ?> fields) {
            Task task = task(businessKey, taskId);
            if (task == null) {
                throw new AssertionError("no open task " + taskId + " for " + businessKey);
            }
            if (task.getAssignee() == null) {
                claim(task.getId());
            }
            submit(task.getId(), fields);
        }

        /** Takes a task that is offered to this user. */
        public void claim(String task) {
            doing(() -> {
                tasks.claim(task, user);
                return user;
            });
        }

        /** Fills in the form of a task that is this user's own. */
        public void submit(String task, Map<String, ?> fields) {
            doing(() -> {
                forms.submitTaskForm(task, new HashMap<String, Object>(fields));
                return user;
            });
        }

        /** Tries to complete the task and returns what the refusal says. */
        public String refused(String businessKey, String taskId, Map<String, ?> fields) {
            SubmissionRefused[] refusal = new SubmissionRefused[1];
            assertThatThrownBy(() -> complete(businessKey, taskId, fields))
                    .isInstanceOfSatisfying(SubmissionRefused.class, thrown -> refusal[0] = thrown);
            return refusal[0].getMessage();
        }

        /** The variables that the form of the task gets to show. */
        public Map<String, Object> shown(String businessKey, String taskId) {
            Task task = task(businessKey, taskId);
            return doing(() -> forms.getTaskFormVariables(task.getId()));
        }
    }
}
