package org.starbranch.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.starbranch.shared.Actor;

/** A text that an office has uploaded: kept as it is, with all its faults, until it is published or discarded. */
@Entity
@Table(name = "scheme_draft")
public class SchemeDraft {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String hash;

    private String code;

    private int version;

    private String name;

    @Column(name = "yaml_text", length = 1_000_000)
    private String yaml;

    private String uploadedBy;

    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected SchemeDraft() {}

    SchemeDraft(SchemeText text, SchemeHead head, Actor actor, Instant uploadedAt) {
        this.hash = text.hash();
        this.code = head.code();
        this.version = head.version();
        this.name = head.name();
        this.yaml = text.value();
        this.uploadedBy = actor.userId();
        this.uploadedAt = uploadedAt;
    }

    /** SHA-256 of the text, 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** What the text says; empty where it says nothing that can be read. */
    public String code() {
        return code;
    }

    /** What the text says; 0 where it says nothing that can be read. */
    public int version() {
        return version;
    }

    /** What the text says; empty where it says nothing that can be read. */
    public String name() {
        return name;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public SchemeDocument document() {
        return new SchemeDocument(yaml);
    }
}
