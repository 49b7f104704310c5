package org.starbranch.workflow.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The expressions in the stored query of a filter, at any depth: {@code orQueries} hold queries of their own. */
final class FilterExpressions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = "Expression";

    private FilterExpressions() {}

    /** Those that are not among the four known texts; the whole query where it cannot be read. */
    static List<String> unknownIn(String query) {
        List<String> unknown = new ArrayList<>();
        try {
            collect(JSON.readTree(query), unknown);
        } catch (JsonProcessingException unreadable) {
            unknown.add(query);
        }
        return unknown;
    }

    private static void collect(JsonNode node, List<String> unknown) {
        node.properties().forEach(field -> {
            if (field.getKey().endsWith(SUFFIX) && !isHarmless(field.getValue().asText())) {
                unknown.add(field.getKey() + ": " + field.getValue().asText());
            }
        });
        node.forEach(child -> collect(child, unknown));
    }

    /** One of the four known texts, or a text that the engine takes as it stands. */
    private static boolean isHarmless(String text) {
        return GuardedExpressions.IN_QUERIES.contains(text) || !text.contains("{");
    }
}
