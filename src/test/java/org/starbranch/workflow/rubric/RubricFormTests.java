package org.starbranch.workflow.rubric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.SchemeReader;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/**
 * The forms made of the shipped scheme, and every form in the project. The generated ones are kept under
 * {@code forms/rubric}; {@code -Drubric.write=true} writes them anew.
 */
class RubricFormTests {

    private static final Path KEPT = Path.of("forms", "rubric");

    /** What form-js 1.8.7 renders and the server can read. */
    private static final Set<String> COMPONENTS = Set.of(
            "text",
            "html",
            "group",
            "separator",
            "spacer",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "datetime",
            "checklist",
            "expression");

    private static Scheme scheme;
    private static Map<String, String> forms;

    @BeforeAll
    static void makeTheForms() throws IOException {
        String yaml = Files.readString(Path.of("src/main/resources/schemes/zhaoqing-2023.yaml"));
        scheme = SchemeReader.compile(yaml).result().orElseThrow();
        forms = RubricForms.all(scheme, hash(yaml));
    }

    @Test
    void everySheetHasItsFormAndTheOwnSheetOneForCorrections() {
        assertThat(forms.keySet().stream().map(id -> id.replaceFirst("^zhaoqing-2023-[0-9a-f]{8}-", "")))
                .containsExactly("self", "assessor", "daily", "self-correction");
    }

    @Test
    void aSheetAsksForEveryPointOfItAndNoOther() throws IOException {
        for (String sheet : List.of("self", "assessor", "daily")) {
            List<String> asked = keys(form(sheet)).stream()
                    .filter(key -> key.startsWith("score_"))
                    .toList();
            assertThat(asked)
                    .containsExactlyElementsOf(scheme.pointsOf(sheet).stream()
                            .map(Point::code)
                            .map("score_"::concat)
                            .toList());
        }
    }

    @Test
    void theOwnSheetHasHonoursAndStarAndTheAssessorsHasReturns() throws IOException {
        assertThat(keys(form("self"))).contains("honours", "applied_star").doesNotContain("return_question");
        assertThat(keys(form("assessor")))
                .contains("return_setup", "return_question")
                .doesNotContain("honours", "applied_star");
        assertThat(keys(form("self-correction"))).contains("honours", "applied_star", "score_org_setup");
    }

    @Test
    void numbersTravelAsText() throws IOException {
        for (String json : forms.values()) {
            walk(new ObjectMapper().readTree(json))
                    .filter(component -> component.path("type").asText().equals("number"))
                    .forEach(number -> assertThat(
                                    number.path("serializeToString").asBoolean())
                            .isTrue());
        }
    }

    @Test
    void aCorrectionShowsNothingButWhatWasReturned() throws IOException {
        walk(form("self-correction"))
                .filter(component -> component.path("type").asText().equals("group"))
                .forEach(group -> assertThat(
                                group.path("conditional").path("hide").asText())
                        .startsWith("=return_"));
    }

    @Test
    void theKeptFormsAreThoseOfTheScheme() throws IOException {
        if (Boolean.getBoolean("rubric.write")) {
            write();
        }
        Map<String, String> kept = new TreeMap<>();
        for (Path file : files(KEPT)) {
            kept.put(file.getFileName().toString().replace(".form", ""), Files.readString(file));
        }
        assertThat(kept)
                .as("run this test with -Drubric.write=true after a change of a scheme or of RubricForm")
                .isEqualTo(new TreeMap<>(forms));
    }

    @Test
    void noFormHasAnUnknownComponentOrADoubleKey() throws IOException {
        List<Path> all = new ArrayList<>(files(Path.of("forms")));
        all.addAll(files(KEPT));
        for (Path file : all) {
            JsonNode form = new ObjectMapper().readTree(file.toFile());
            assertThat(file.getFileName().toString()).isEqualTo(form.path("id").asText() + ".form");
            assertThat(walk(form)
                            .skip(1)
                            .map(component -> component.path("type").asText()))
                    .as(file.toString())
                    .isSubsetOf(COMPONENTS);
            assertThat(keys(form)).as(file.toString()).doesNotHaveDuplicates();
            assertThat(walk(form).skip(1).map(component -> component.path("id").asText()))
                    .as(file.toString())
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
        }
    }

    private static void write() throws IOException {
        Files.createDirectories(KEPT);
        for (Path stale : files(KEPT)) {
            Files.delete(stale);
        }
        for (Map.Entry<String, String> form : forms.entrySet()) {
            Files.writeString(KEPT.resolve(form.getKey() + ".form"), form.getValue());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode form(String name) throws IOException {
        Map<String, String> byName = new LinkedHashMap<>();
        forms.forEach((id, json) -> byName.put(id.replaceFirst("^zhaoqing-2023-[0-9a-f]{8}-", ""), json));
        return new ObjectMapper().readTree(byName.get(name));
    }

    private static List<String> keys(JsonNode form) {
        return walk(form)
                .filter(component -> component.hasNonNull("key"))
                .map(component -> component.get("key").asText())
                .toList();
    }

    private static Stream<JsonNode> walk(JsonNode node) {
        List<JsonNode> below = new ArrayList<>();
        node.path("components").forEach(below::add);
        return Stream.concat(Stream.of(node), below.stream().flatMap(RubricFormTests::walk));
    }

    /** As the catalogue does it: a first line for an editor says nothing of the scheme. */
    private static String hash(String text) {
        String yaml = text.replaceFirst("\\A# yaml-language-server:[^\n]*\n", "");
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(yaml.replace("\r\n", "\n").getBytes(UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
