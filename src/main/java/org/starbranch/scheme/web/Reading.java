package org.starbranch.scheme.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.Confirmations.Confirmation;

/**
 * How an unclear place of the source is read.
 *
 * @param excludes the reading that is not meant, often empty
 * @param confirmation null while the office has not confirmed it
 */
public record Reading(
        String id,
        String text,
        String reading,
        String standard,
        String excludes,
        @Nullable Confirmation confirmation) {

    static List<Reading> of(List<Map<String, String>> assumptions, Map<String, Confirmation> confirmed) {
        return assumptions.stream()
                .map(assumption -> of(assumption, confirmed.get(assumption.getOrDefault("id", ""))))
                .toList();
    }

    private static Reading of(Map<String, String> assumption, @Nullable Confirmation confirmation) {
        return new Reading(
                assumption.getOrDefault("id", ""),
                assumption.getOrDefault("text", ""),
                assumption.getOrDefault("reading", ""),
                assumption.getOrDefault("standard", ""),
                assumption.getOrDefault("excludes", ""),
                confirmation);
    }
}
