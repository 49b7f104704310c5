package org.starbranch.scheme.web;

import java.time.LocalDateTime;
import org.starbranch.scheme.ListedDraft;
import org.starbranch.scheme.SchemeDraft;
import org.starbranch.shared.Time;

/** One draft in a list. */
public record DraftRow(
        String hash, String code, int version, String name, LocalDateTime uploadedAt, String uploadedBy) {

    static DraftRow of(ListedDraft draft) {
        return new DraftRow(
                draft.hash(),
                draft.code(),
                draft.version(),
                draft.name(),
                LocalDateTime.ofInstant(draft.uploadedAt(), Time.CHINA),
                draft.uploadedBy());
    }

    static DraftRow of(SchemeDraft draft) {
        return new DraftRow(
                draft.hash(),
                draft.code(),
                draft.version(),
                draft.name(),
                LocalDateTime.ofInstant(draft.uploadedAt(), Time.CHINA),
                draft.uploadedBy());
    }
}
