package org.starbranch.workflow.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one form and lists what form-js 1.8.7 would fail on in the browser, and what the house style does not allow. */
final class FormCheck {

    /** What form-js 1.8.7 renders; without the dynamic list, whose rows it loses. */
    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "group",
            "separator",
            "spacer",
            "button",
            "table",
            "expression",
            "text",
            "html",
            "image");

    /** Characters; the engine keeps no longer text. */
    private static final int LONGEST_TEXT = 4000;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    static List<String> faults(Path file) throws IOException {
        FormCheck check = new FormCheck();
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        String name = file.getFileName().toString().replace(".form", "");
        check.require(
                form.path("id").asText().equals(name),
                name,
                "has another id: " + form.path("id").asText());
        check.require(form.path("schemaVersion").asInt() == 16, name, "is not of schema version 16");
        check.components(form);
        return check.faults;
    }

    private void components(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            component(component);
            components(component);
        }
    }

    private void component(JsonNode component) {
        String type = component.path("type").asText();
        String key = component.path("key").asText();
        String name = key.isEmpty() ? type : key;
        require(COMPONENTS.contains(type), name, "is of a type that cannot be used: " + type);
        require(key.isEmpty() || keys.add(key), name, "stands twice");
        require(!key.endsWith("Outcome"), name, "would overwrite an outcome");
        require(
                !type.equals("number") || component.path("serializeToString").asBoolean(),
                name,
                "is a number not sent as text");
        require(
                !type.equals("textarea")
                        || component.path("disabled").asBoolean()
                        || longest(component) <= LONGEST_TEXT,
                name,
                "takes text without a limit");
    }

    private static int longest(JsonNode component) {
        return component.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
    }

    private void require(boolean held, String name, String fault) {
        if (!held) {
            faults.add(name + " " + fault);
        }
    }
}
