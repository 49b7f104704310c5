package org.starbranch.rating.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.starbranch.shared.web.Body;

/**
 * Bare scores to be added up.
 *
 * @param sheets by code of the sheet, then of the point; each score a decimal text such as {@code "4.5"}
 * @param honours what counted points follow from, one to a line; empty where the body has no such member
 * @param year of the cycle, for the window of the honours
 */
record ScoreRequest(Map<String, Map<String, String>> sheets, Optional<String> honours, int year) {

    /** Reads a body; what is wrong with its form is among the body's faults. */
    static ScoreRequest of(JsonNode json, Body body, int thisYear) {
        body.only(Set.of("sheets", "honours", "year"));
        int year = json.hasNonNull("year") ? body.integer("year", "年度") : thisYear;
        return new ScoreRequest(sheets(json, body), honours(json, body), year);
    }

    private static Map<String, Map<String, String>> sheets(JsonNode json, Body body) {
        Map<String, Map<String, String>> sheets = new LinkedHashMap<>();
        Body all = body.object("sheets", "评分表");
        for (String sheet : all.names()) {
            all.object(sheet, "评分表" + sheet);
            sheets.put(sheet, new LinkedHashMap<>());
            json.path("sheets")
                    .path(sheet)
                    .properties()
                    .forEach(score -> sheets.get(sheet).put(score.getKey(), text(score.getValue())));
        }
        return sheets;
    }

    /** A JSON number has lost its exact form: it is marked, so that the check of the sheet refuses it. */
    private static String text(JsonNode score) {
        return score.isTextual() ? score.textValue() : "！" + score;
    }

    private static Optional<String> honours(JsonNode json, Body body) {
        return json.hasNonNull("honours")
                ? Optional.of(body.list("honours", "荣誉清单").stream()
                        .map(ScoreRequest::line)
                        .collect(joining("\n")))
                : Optional.empty();
    }

    private static String line(Body honour) {
        honour.only(Set.of("person", "level", "on"));
        String person = honour.text("person", "姓名").replaceAll("[\\s，,、]+", "·");
        return person + "，" + honour.text("level", "级别") + "，" + honour.text("on", "日期");
    }
}
