package org.starbranch.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Scalar;
import org.starbranch.scheme.compiler.Located.Sequence;

/** The published JSON Schema, as far as it uses JSON Schema: types, properties, items, enum, pattern, bounds, $ref. */
final class SchemeSchema {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[[0-9]+]");

    private static final Set<String> UNDERSTOOD = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "default",
            "format",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "enum",
            "pattern",
            "minLength",
            "minimum",
            "maximum",
            "exclusiveMinimum");

    private final JsonNode root;

    SchemeSchema() {
        try {
            root = new ObjectMapper().readTree(SchemeFixtures.read("/static/assets/schema/scheme.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys that a mapping at a path may have; empty where any is allowed. */
    Set<String> keys(String path) {
        Set<String> keys = new TreeSet<>();
        at(path).path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The words that may stand at a path; empty where any may. */
    Set<String> words(String path) {
        Set<String> words = new TreeSet<>();
        at(path).path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    /** What a document has that the schema does not allow. */
    List<String> violations(Located document) {
        List<String> violations = new ArrayList<>();
        check(document, root, "", violations);
        return violations;
    }

    /** Keywords that the check above would pass over. */
    Set<String> notUnderstood() {
        Set<String> keywords = new TreeSet<>();
        keywords(root, keywords);
        keywords.removeAll(UNDERSTOOD);
        return keywords;
    }

    private static void keywords(JsonNode schema, Set<String> keywords) {
        schema.fieldNames().forEachRemaining(keywords::add);
        for (String named : List.of("properties", "$defs")) {
            schema.path(named).forEach(below -> keywords(below, keywords));
        }
        for (String one : List.of("items", "additionalProperties")) {
            if (schema.path(one).isObject()) {
                keywords(schema.path(one), keywords);
            }
        }
    }

    private JsonNode at(String path) {
        JsonNode schema = root;
        for (String step :
                STEP.matcher(path).results().map(match -> match.group()).toList()) {
            schema = step.startsWith("[") ? resolved(schema.path("items")) : value(schema, step);
        }
        return schema;
    }

    private JsonNode value(JsonNode schema, String key) {
        JsonNode property = schema.path("properties").path(key);
        return resolved(property.isMissingNode() ? schema.path("additionalProperties") : property);
    }

    private JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : root.at(ref.substring(1));
    }

    private void check(Located node, JsonNode unresolved, String path, List<String> violations) {
        JsonNode schema = resolved(unresolved);
        String type = node instanceof Mapping ? "object" : node instanceof Sequence ? "array" : "scalar";
        String asked = schema.path("type").asText(schema.has("enum") ? "string" : "");
        if (type.equals("scalar") ? Set.of("object", "array").contains(asked) : !type.equals(asked)) {
            violations.add(path + " is a " + type + ", not a " + asked);
        } else if (node instanceof Mapping mapping) {
            mapping(mapping.entries(), schema, path, violations);
        } else if (node instanceof Sequence sequence) {
            sequence(sequence.items(), schema, path, violations);
        } else {
            scalar(((Scalar) node).value(), schema, asked, path, violations);
        }
    }

    private void mapping(Map<String, Located> entries, JsonNode schema, String path, List<String> violations) {
        schema.path("required").forEach(key -> {
            if (!entries.containsKey(key.asText())) {
                violations.add(path + " lacks " + key.asText());
            }
        });
        entries.forEach((key, value) -> {
            JsonNode below = value(schema, key);
            if (below.isObject()) {
                check(value, below, path.isEmpty() ? key : path + "." + key, violations);
            } else {
                violations.add(path + " may not have " + key);
            }
        });
    }

    private void sequence(List<Located> items, JsonNode schema, String path, List<String> violations) {
        if (items.size() < schema.path("minItems").asInt()) {
            violations.add(path + " is too short");
        }
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), schema.path("items"), path + "[" + i + "]", violations);
        }
    }

    private void scalar(String value, JsonNode schema, String type, String path, List<String> violations) {
        boolean fits = switch (type) {
            case "integer" -> value.matches("[0-9]+") && bounded(value, schema);
            case "number" -> value.matches("[0-9]+(\\.[0-9]+)?") && bounded(value, schema);
            case "boolean" -> Set.of("true", "false").contains(value);
            default ->
                value.length() >= schema.path("minLength").asInt()
                        && (!schema.has("enum") || words(path).contains(value))
                        && value.matches(schema.path("pattern").asText("(?s).*"));
        };
        if (!fits) {
            violations.add(path + " may not be " + value);
        }
    }

    private static boolean bounded(String value, JsonNode schema) {
        BigDecimal number = new BigDecimal(value);
        return (!schema.has("minimum")
                        || number.compareTo(schema.path("minimum").decimalValue()) >= 0)
                && (!schema.has("maximum")
                        || number.compareTo(schema.path("maximum").decimalValue()) <= 0)
                && (!schema.has("exclusiveMinimum")
                        || number.compareTo(schema.path("exclusiveMinimum").decimalValue()) > 0);
    }
}
