package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of the engine's web applications: the texts it is given and those it asks for. */
enum Application {
    TASKLIST,
    COCKPIT,
    ADMIN,
    WELCOME;

    private static final String ARCHIVE = "/META-INF/resources/";
    private static final String BOM = "\uFEFF";

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{((?:[^{}|]|\\|\\|)*)\\|\\s*translate");
    private static final Pattern QUOTED = Pattern.compile("['\"]([A-Z][A-Z0-9_]+)['\"]");
    private static final Pattern DIRECT = Pattern.compile("(?:translate=|\\.instant\\()['\"]([A-Z][A-Z0-9_]+)['\"]");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /** Every text of the list that the archive brings along, by its path. */
    Map<String, String> english() throws IOException {
        return texts("locales/en.json");
    }

    /** Every text of our list, by its path. */
    Map<String, String> chinese() throws IOException {
        return texts("locales/zh-CN.json");
    }

    /** The names of texts that its scripts and pages ask for outright. */
    Set<String> asked() throws IOException {
        String scripts = scripts().replace("\\'", "'").replace("\\\"", "\"");
        Stream<String> expressions = EXPRESSION.matcher(scripts).results().map(found -> found.group(1));
        Set<String> names = new TreeSet<>();
        expressions.forEach(expression -> names.addAll(groups(QUOTED, expression)));
        names.addAll(groups(DIRECT, scripts));
        return names;
    }

    /** Every word in its scripts and pages that could be the name of a text. */
    Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>();
        NAME.matcher(scripts()).results().map(MatchResult::group).forEach(names::add);
        return names;
    }

    /** What the browser loads of it: its page, its script and the script of the plugins that belong to it. */
    String scripts() throws IOException {
        String plugin = this == WELCOME ? "" : read("plugin/" + label() + "/app/plugin.js");
        return read(home() + "index.html") + read(home() + "camunda-" + label() + "-bootstrap.js") + plugin;
    }

    /** A file of its own folder, ours where we have one. */
    String file(String name) throws IOException {
        return read(home() + name);
    }

    private String home() {
        return "webjars/camunda/app/" + label() + "/";
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> texts(String file) throws IOException {
        var texts = new TreeMap<String, String>();
        collect("", JSON.readTree(file(file).replace(BOM, "")), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "/" + index, node.get(index), texts);
            }
        } else {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        }
    }

    private static Set<String> groups(Pattern pattern, String text) {
        Set<String> groups = new TreeSet<>();
        pattern.matcher(text).results().map(found -> found.group(1)).forEach(groups::add);
        return groups;
    }

    private static String read(String file) throws IOException {
        try (InputStream content = Application.class.getResourceAsStream(ARCHIVE + file)) {
            assertThat(content).as(file).isNotNull();
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
