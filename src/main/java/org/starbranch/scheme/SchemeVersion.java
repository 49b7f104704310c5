package org.starbranch.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One published version of a scheme: its text as it was, never changed afterwards. */
@Entity
@Table(name = "scheme_version")
public class SchemeVersion {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String hash;

    private String code;

    private int version;

    private String name;

    @Column(name = "yaml_text", length = 1_000_000)
    private String yaml;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private Instant publishedAt;

    /** Only published versions are kept so far; a draft is a file. */
    public enum State {
        PUBLISHED
    }

    @SuppressWarnings("NullAway.Init")
    protected SchemeVersion() {}

    SchemeVersion(String code, int version, String name, SchemeText text, Instant publishedAt) {
        this.hash = text.hash();
        this.code = code;
        this.version = version;
        this.name = name;
        this.yaml = text.value();
        this.state = State.PUBLISHED;
        this.publishedAt = publishedAt;
    }

    public String code() {
        return code;
    }

    /** Counted from 1. */
    public int version() {
        return version;
    }

    /** SHA-256 of the text, 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    String yaml() {
        return yaml;
    }
}
