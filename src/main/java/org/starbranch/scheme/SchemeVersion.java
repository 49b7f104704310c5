package org.starbranch.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.starbranch.shared.Actor;

/** One published version of a scheme: its text as it was, never changed afterwards. */
@Entity
@Table(name = "scheme_version")
public class SchemeVersion extends KeptScheme {

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

    SchemeVersion(SchemeText text, SchemeHead head, Actor publishedBy, Instant publishedAt) {
        super(text, head);
        this.state = State.PUBLISHED;
        this.publishedBy = publishedBy.userId();
        this.publishedAt = publishedAt;
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
}
