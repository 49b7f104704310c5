package org.starbranch.workflow.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.context.Context;

/** Which fields the form of a task has. */
final class FormKeys {

    private final ObjectMapper json = new ObjectMapper();

    /** Empty for a task without a form: it takes no field at all. */
    Set<String> ofTask(String taskId) {
        try (InputStream form =
                Context.getProcessEngineConfiguration().getFormService().getDeployedTaskForm(taskId)) {
            Set<String> keys = new HashSet<>();
            collect(json.readTree(form), keys);
            return keys;
        } catch (BadUserRequestException | NullValueException noForm) {
            return Set.of();
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
