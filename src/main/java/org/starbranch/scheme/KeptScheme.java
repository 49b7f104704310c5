package org.starbranch.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The text of a scheme as somebody wrote it, kept under its hash with what it says of itself; never changed afterwards. */
@MappedSuperclass
public abstract class KeptScheme {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String hash;

    private String code;

    private int version;

    private String name;

    @Column(name = "yaml_text", length = 1_000_000)
    private String yaml;

    @SuppressWarnings("NullAway.Init")
    protected KeptScheme() {}

    KeptScheme(SchemeText text, SchemeHead head) {
        this.hash = text.hash();
        this.code = head.code();
        this.version = head.version();
        this.name = head.name();
        this.yaml = text.value();
    }

    /** SHA-256 of the text, 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** Empty where the text says nothing that can be read. */
    public String code() {
        return code;
    }

    /** Counted from 1; 0 where the text says nothing that can be read. */
    public int version() {
        return version;
    }

    /** Empty where the text says nothing that can be read. */
    public String name() {
        return name;
    }

    public SchemeDocument document() {
        return new SchemeDocument(yaml);
    }

    String yaml() {
        return yaml;
    }
}
