package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The list of what the jar contains, as the build wrote it. */
record Sbom(String text) {

    static final String PLACE = "META-INF/sbom/application.cdx.json";

    private static final Path FILE = Path.of("target", "classes").resolve(PLACE);

    /** A part of the jar by its group and name, and the licences under which it may be taken. */
    record Part(String name, List<String> licences) {}

    static Sbom read() throws IOException {
        assertThat(FILE).as("run Maven to prepare-package first").exists();
        return new Sbom(Files.readString(FILE));
    }

    List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : new ObjectMapper().readTree(text).path("components")) {
            String name = part.path("group").asText() + ":" + part.path("name").asText();
            parts.add(new Part(name, licences(part)));
        }
        return parts;
    }

    private static List<String> licences(JsonNode part) {
        return StreamSupport.stream(part.path("licenses").spliterator(), false)
                .map(Sbom::licence)
                .toList();
    }

    private static String licence(JsonNode choice) {
        JsonNode licence = choice.path("license");
        String id = licence.path("id").asText();
        return id.isEmpty() ? licence.path("name").asText(choice.path("expression").asText()) : id;
    }
}
