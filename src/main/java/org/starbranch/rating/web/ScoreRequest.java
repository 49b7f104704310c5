package org.starbranch.rating.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bare scores to be added up.
 *
 * @param sheets by code of the sheet, then of the point; each score a decimal string such as {@code "4.5"}
 * @param honours what counted points follow from; where given, a counted point may be left out of its sheet
 * @param year of the cycle, for the window of the honours; this year where left out
 */
record ScoreRequest(
        @Nullable Map<String, Map<String, JsonNode>> sheets,
        @Nullable List<HonourLine> honours,
        @Nullable Integer year) {

    /** One honour, {@code on} as {@code 2024-06-30}. */
    record HonourLine(
            @Nullable String person,
            @Nullable String level,
            @Nullable String on) {

        /** As somebody would write it on the sheet; a comma in a name is refused by the reading. */
        String text() {
            return part(person) + "，" + part(level) + "，" + part(on);
        }

        private static String part(@Nullable String text) {
            return text == null || text.isBlank() ? "？" : text.strip().replaceAll("[\\s，,、]+", "·");
        }
    }
}
