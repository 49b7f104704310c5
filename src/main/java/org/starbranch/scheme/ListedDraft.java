package org.starbranch.scheme;

import java.time.Instant;

/** What a list says of a draft: everything but its text; code, version and name as in {@link SchemeDraft}. */
public record ListedDraft(String hash, String code, int version, String name, String uploadedBy, Instant uploadedAt) {}
