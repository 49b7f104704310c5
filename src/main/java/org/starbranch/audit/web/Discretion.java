package org.starbranch.audit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.audit.AuditEntry;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Visibility;

/**
 * Keeps back from one reader what would tell him a star before its release. Facts carry no star themselves, but that a
 * branch is verified means, mostly, five stars or one; and what people write as a reason may name anything.
 */
final class Discretion {

    private static final List<String> TELLING = List.of("verification.", "rating.star", "rating.rescored");

    private final Visibility visibility;
    private final Actor reader;
    private final Map<String, Boolean> released = new HashMap<>();

    Discretion(Visibility visibility, Actor reader) {
        this.visibility = visibility;
        this.reader = reader;
    }

    ShownEntry shown(AuditEntry entry) {
        if (isOpen(entry)) {
            return ShownEntry.whole(entry);
        }
        boolean telling = TELLING.stream().anyMatch(entry.action()::startsWith);
        return telling ? ShownEntry.held(entry) : ShownEntry.withoutWords(entry);
    }

    /** What is not known to be about something else is taken to be about a cycle. */
    private boolean isOpen(AuditEntry entry) {
        return !Area.of(entry.action()).map(Area::isRated).orElse(true)
                || released.computeIfAbsent(
                        entry.subject().split("/", -1)[0], cycle -> visibility.seesStars(reader, cycle));
    }
}
