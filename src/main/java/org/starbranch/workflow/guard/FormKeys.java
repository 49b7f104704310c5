package org.starbranch.workflow.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Which fields the form of a task has. A deployed form never changes, so each is read once. */
final class FormKeys {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    /** Empty for a task without a form: it takes no field at all. */
    Set<String> of(TaskEntity task) {
        CamundaFormRef form = task.getTaskDefinition()
                .getTaskFormHandler()
                .createTaskForm(task)
                .getCamundaFormRef();
        if (form == null) {
            return Set.of();
        }
        String name = form.getBinding() + " " + task.getProcessDefinition().getDeploymentId() + " " + form.getKey();
        Set<String> keys = known.get(name);
        return keys == null ? read(name, task.getId()) : keys;
    }

    private Set<String> read(String name, String taskId) {
        try (InputStream form =
                Context.getProcessEngineConfiguration().getFormService().getDeployedTaskForm(taskId)) {
            Set<String> keys = new HashSet<>();
            collect(json.readTree(form), keys);
            known.put(name, Set.copyOf(keys));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, Set<String> keys) {
        for (JsonNode component : node.path("components")) {
            if (component.hasNonNull("key")) {
                keys.add(component.get("key").asText());
            }
            collect(component, keys);
        }
    }
}
