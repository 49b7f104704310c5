package org.starbranch.audit.web;

import java.time.LocalDateTime;
import org.starbranch.audit.AuditEntry;

/**
 * One fact as a reader may see it.
 *
 * @param area what it is about, in Chinese; the raw word where it has no name
 * @param held whether it is held back until the stars are released
 */
public record ShownEntry(
        long seq,
        LocalDateTime at,
        String actor,
        String area,
        String action,
        String subject,
        String detail,
        String hash,
        boolean held) {

    private static final String LATER = "星级公布后显示";

    static ShownEntry whole(AuditEntry entry) {
        return shown(entry, entry.detail());
    }

    /** Without the words of a person, which come after a colon. */
    static ShownEntry withoutWords(AuditEntry entry) {
        int colon = entry.detail().indexOf('：');
        return shown(entry, colon < 0 ? entry.detail() : entry.detail().substring(0, colon) + "（具体内容" + LATER + "）");
    }

    /** Only that there is a row, and when it was written. */
    static ShownEntry held(AuditEntry entry) {
        return new ShownEntry(entry.seq(), entry.at(), "", "", "", "", LATER, entry.hash(), true);
    }

    private static ShownEntry shown(AuditEntry entry, String detail) {
        String area = Area.of(entry.action()).map(Area::title).orElse(entry.action());
        return new ShownEntry(
                entry.seq(),
                entry.at(),
                entry.actor(),
                area,
                entry.action(),
                entry.subject(),
                detail,
                entry.hash(),
                false);
    }
}
