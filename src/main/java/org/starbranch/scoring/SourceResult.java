package org.starbranch.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one source (a sheet of the scheme) says of a branch, whoever and how many filled it in.
 *
 * @param sheet code of the sheet
 * @param values by point, exact; empty where there is no result
 * @param missing why there is no result, and who owes it; empty where there is one
 * @param worked how several people's scores became one, in Chinese
 */
public record SourceResult(String sheet, Map<String, Fraction> values, List<Owed> missing, String worked) {

    public SourceResult {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        missing = List.copyOf(missing);
    }

    /**
     * Something that is still to be handed in.
     *
     * @param group the group of users who owe it
     * @param text in Chinese
     */
    public record Owed(String sheet, String group, String text) {}

    /** One sheet as it was filled in. */
    public static SourceResult of(SheetScores scores) {
        Map<String, Fraction> values = new LinkedHashMap<>();
        scores.points().forEach((point, scored) -> values.put(point, Fraction.of(scored.value())));
        return new SourceResult(scores.sheet(), values, List.of(), "");
    }

    static SourceResult missing(Owed owed) {
        return new SourceResult(owed.sheet(), Map.of(), List.of(owed), owed.text());
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    public Optional<Fraction> of(String point) {
        return Optional.ofNullable(values.get(point));
    }
}
