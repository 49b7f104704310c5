package org.starbranch.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.starbranch.shared.Actor;

/** A text that an office has uploaded: kept as it is, with all its faults, until it is published or discarded. */
@Entity
@Table(name = "scheme_draft")
public class SchemeDraft extends KeptScheme {

    private String uploadedBy;

    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected SchemeDraft() {}

    SchemeDraft(SchemeText text, SchemeHead head, Actor actor, Instant uploadedAt) {
        super(text, head);
        this.uploadedBy = actor.userId();
        this.uploadedAt = uploadedAt;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
