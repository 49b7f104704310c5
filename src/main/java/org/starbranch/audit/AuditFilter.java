package org.starbranch.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the record asks for; an empty field asks for anything.
 *
 * @param who the login name, whole
 * @param what the beginning of the action, such as {@code rating.}
 * @param subject the beginning of the subject, such as a cycle or {@code <cycle>/<branch>}
 * @param from the first day
 * @param to the last day, included
 */
public record AuditFilter(
        String who,
        String what,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter("", "", "", null, null);

    /** Whether it asks for a person, a kind of fact or a subject, and not for a time alone. */
    public boolean isNamed() {
        return !(who + what + subject).isEmpty();
    }

    /** The conditions as SQL, each beginning with {@code AND}. */
    String conditions() {
        return (who.isEmpty() ? "" : " AND actor = :who")
                + (what.isEmpty() ? "" : " AND action LIKE :what ESCAPE '!'")
                + (subject.isEmpty() ? "" : " AND subject LIKE :subject ESCAPE '!'")
                + (from == null ? "" : " AND at >= :from")
                + (to == null ? "" : " AND at < :to");
    }

    /** The values of the conditions, by name. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("who", who);
        values.put("what", beginning(what));
        values.put("subject", beginning(subject));
        if (from != null) {
            values.put("from", from.atStartOfDay());
        }
        if (to != null) {
            values.put("to", to.plusDays(1).atStartOfDay());
        }
        return values;
    }

    private static String beginning(String text) {
        return text.replaceAll("([!%_])", "!$1") + "%";
    }
}
