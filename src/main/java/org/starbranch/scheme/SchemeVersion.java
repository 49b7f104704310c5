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
import org.starbranch.shared.Actor;

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

    private String publishedBy;

    /** A version is published from the first; what is not yet one is a {@link SchemeDraft}. */
    public enum State {
        PUBLISHED
    }

    /** A version was published while the system runs; what comes with the program is published before anybody listens. */
    public record Published(String code, String hash) {}

    @SuppressWarnings("NullAway.Init")
    protected SchemeVersion() {}

    SchemeVersion(String code, int version, String name, SchemeText text, Actor publishedBy, Instant publishedAt) {
        this.hash = text.hash();
        this.code = code;
        this.version = version;
        this.name = name;
        this.yaml = text.value();
        this.state = State.PUBLISHED;
        this.publishedBy = publishedBy.userId();
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

    /** The login name of who did it; {@code system} for what came with the program. */
    public String publishedBy() {
        return publishedBy;
    }

    public SchemeDocument document() {
        return new SchemeDocument(yaml);
    }

    String yaml() {
        return yaml;
    }
}
