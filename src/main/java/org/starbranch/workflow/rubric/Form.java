package org.starbranch.workflow.rubric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A Camunda Form under construction; a group of it is made in the same way. */
final class Form {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root;
    private final ArrayNode components;

    private Form(ObjectNode root) {
        this.root = root;
        this.components = root.putArray("components");
    }

    static Form of(String id) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schemaVersion", 16).put("type", "default").put("id", id);
        root.put("executionPlatform", "Camunda Platform").put("executionPlatformVersion", "7.24.0");
        return new Form(root);
    }

    Form group(String id, String label, boolean outline) {
        ObjectNode group = component("group", id);
        group.put("label", label).put("showOutline", outline);
        return new Form(group);
    }

    /** Hides this group while the FEEL condition holds. */
    void hideIf(String condition) {
        root.putObject("conditional").put("hide", condition);
    }

    void text(String id, String text) {
        component("text", id).put("text", text);
    }

    /** A text that the task brings along in a variable of its own; it hides where there is none. */
    void shown(String id, String variable) {
        component("text", id)
                .put("text", "{{" + variable + "}}")
                .putObject("conditional")
                .put("hide", "=" + variable + " = null");
    }

    /** A component with a key; its id is made of it. */
    ObjectNode field(String type, String key, String label, String description) {
        ObjectNode field = component(type, "Field_" + key);
        field.put("key", key).put("label", label);
        return description.isEmpty() ? field : field.put("description", description);
    }

    private ObjectNode component(String type, String id) {
        return components.addObject().put("type", type).put("id", id);
    }

    /** Places a component in a row of 16 columns. */
    static void place(ObjectNode component, String row, int columns) {
        component.putObject("layout").put("row", row).put("columns", columns);
    }

    String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
