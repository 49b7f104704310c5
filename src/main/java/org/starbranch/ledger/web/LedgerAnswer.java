package org.starbranch.ledger.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.starbranch.ledger.LedgerEntry;
import org.starbranch.organisation.Branch;
import org.starbranch.rating.StarKind;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;

/**
 * The star of a branch on a day.
 *
 * @param star 1 to 5, {@code "NOT_RATED"}, or null where no star was given by that day
 * @param stars the four stars behind it, by {@code score}, {@code quota}, {@code superior}, {@code final}
 */
record LedgerAnswer(
        String branch,
        String name,
        LocalDate on,
        @Nullable Object star,
        String explanation,
        @Nullable LocalDate since,
        @Nullable String cycle,
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable String paper,
        Map<String, Object> stars) {

    static LedgerAnswer none(Branch branch, LocalDate on) {
        String explanation = on + "该党支部尚未登记星级：还没有授过牌";
        return new LedgerAnswer(
                branch.code(),
                branch.name(),
                on,
                null,
                explanation,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    static LedgerAnswer of(Branch branch, LocalDate on, LedgerEntry entry, String deciderName) {
        return new LedgerAnswer(
                branch.code(),
                branch.name(),
                on,
                machine(entry.star()),
                explanation(entry),
                entry.from(),
                entry.rating().cycle(),
                entry.year(),
                entry.kind().name(),
                entry.reason(),
                entry.decidedBy().equals(Actor.SYSTEM.userId()) ? "按方案规则" : deciderName,
                entry.paper(),
                stars(entry));
    }

    private static String explanation(LedgerEntry entry) {
        return "%d年度评定为%s，自%s起".formatted(entry.year(), entry.star().title(), entry.from());
    }

    private static Map<String, Object> stars(LedgerEntry entry) {
        Map<String, Object> stars = new LinkedHashMap<>();
        for (StarKind kind : StarKind.values()) {
            Star star = entry.stars().get(kind);
            if (star != null) {
                stars.put(kind.name().toLowerCase(Locale.ROOT), machine(star));
            }
        }
        return stars;
    }

    /** As the API writes a star: an integer, or {@code NOT_RATED}. */
    private static Object machine(Star star) {
        return star.isRated() ? star.level() : star.toString();
    }
}
