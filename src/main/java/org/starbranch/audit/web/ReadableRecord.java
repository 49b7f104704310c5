package org.starbranch.audit.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditEntry;
import org.starbranch.audit.AuditFilter;
import org.starbranch.audit.AuditPages;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Visibility;

/**
 * The record as one reader may see it. Rows held back from him answer no question for a person, a kind or a subject:
 * otherwise the answer would tell what the row does not.
 */
@Component
class ReadableRecord {

    private final AuditPages pages;
    private final Visibility visibility;

    ReadableRecord(AuditPages pages, Visibility visibility) {
        this.pages = pages;
        this.visibility = visibility;
    }

    /** The page that begins below {@code seq}, newest first; or the one that ends above {@code seq}, when going back. */
    RecordPage page(long seq, boolean back, AuditFilter filter, Actor reader) {
        List<ShownEntry> rows = read(seq, back, RecordPage.SIZE + 1, filter, reader);
        boolean more = rows.size() > RecordPage.SIZE;
        if (back && !more) {
            return page(Long.MAX_VALUE, false, filter, reader);
        }
        List<ShownEntry> page = new ArrayList<>(rows.subList(0, more ? RecordPage.SIZE : rows.size()));
        if (back) {
            Collections.reverse(page);
        }
        return new RecordPage(page, back || seq < Long.MAX_VALUE, back || more);
    }

    /** Rows above {@code seq}, oldest first; fewer than {@code most} only where the record ends. */
    List<ShownEntry> after(long seq, int most, AuditFilter filter, Actor reader) {
        return read(seq, true, most, filter, reader);
    }

    private List<ShownEntry> read(long seq, boolean upwards, int most, AuditFilter filter, Actor reader) {
        Discretion discretion = new Discretion(visibility, reader);
        List<ShownEntry> rows = new ArrayList<>();
        long from = seq;
        List<AuditEntry> piece;
        do {
            piece = upwards ? pages.after(from, filter, most) : pages.before(from, filter, most);
            shown(piece, discretion, filter).limit(most - rows.size()).forEach(rows::add);
            from = piece.isEmpty() ? from : piece.get(piece.size() - 1).seq();
        } while (rows.size() < most && piece.size() == most);
        return rows;
    }

    private static Stream<ShownEntry> shown(List<AuditEntry> piece, Discretion discretion, AuditFilter filter) {
        return piece.stream().map(discretion::shown).filter(entry -> !(entry.held() && filter.isNamed()));
    }
}
