package org.starbranch.scheme;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.starbranch.scheme.SchemeFiles.Shipped;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.Actor;

/** The catalogue of schemes: what came with the system and what was published before. */
@Component
public class Schemes {

    private static final Logger log = LoggerFactory.getLogger(Schemes.class);

    private final SchemeVersions versions;
    private final Clock clock;
    private final SchemeFiles files;
    private final Map<String, Scheme> compiled = new ConcurrentHashMap<>();

    @Autowired
    Schemes(SchemeVersions versions, Clock clock) {
        this(versions, clock, new SchemeFiles("classpath*:schemes/*.yaml"));
    }

    Schemes(SchemeVersions versions, Clock clock, SchemeFiles files) {
        this.versions = versions;
        this.clock = clock;
        this.files = files;
    }

    /** Every published version without its text, by code, the newest first. */
    public List<PublishedVersion> all() {
        return versions.list();
    }

    /** One published version. */
    public Optional<SchemeVersion> version(String code, int version) {
        return versions.findByCodeAndVersion(code, version);
    }

    /** The newest published version of a scheme. */
    public Optional<Scheme> find(String code) {
        return newest(code).map(this::compiled);
    }

    /** The newest published version of each scheme, by code. */
    public List<Scheme> newestOfEach() {
        Map<String, PublishedVersion> newest = new LinkedHashMap<>();
        all().forEach(version -> newest.putIfAbsent(version.code(), version));
        return newest.values().stream()
                .map(version -> byHash(version.code(), version.hash()))
                .toList();
    }

    /** What is known of the newest published version beside its content. */
    public Optional<SchemeVersion> newest(String code) {
        return versions.findFirstByCodeOrderByVersionDesc(code);
    }

    /**
     * The version that a cycle was opened with.
     *
     * @throws NoSuchElementException when no such version was ever published
     */
    public Scheme byHash(String code, String hash) {
        return Optional.ofNullable(compiled.get(hash))
                .filter(scheme -> scheme.code().equals(code))
                .or(() -> versions.findByCodeAndHash(code, hash).map(this::compiled))
                .orElseThrow(() -> new NoSuchElementException("No scheme " + code + " with hash " + hash));
    }

    /** The version that has exactly this text. */
    Optional<SchemeVersion> withHash(String hash) {
        return versions.findByHash(hash);
    }

    /** Freezes a draft that has been proven as the version that it says it is. */
    SchemeVersion publish(SchemeDraft draft, Actor actor, Instant at) {
        SchemeHead head = new SchemeHead(draft.code(), draft.version(), draft.name());
        return versions.save(new SchemeVersion(new SchemeText(draft.yaml()), head, actor, at));
    }

    /** Publishes the shipped schemes that are new; a published version whose text was changed stops the start. */
    @PostConstruct
    void publishShipped() throws IOException {
        files.read().forEach(this::publish);
    }

    private void publish(Shipped shipped) {
        Scheme scheme = shipped.scheme();
        Optional<SchemeVersion> published = versions.findByCodeAndVersion(scheme.code(), scheme.version());
        if (published.isPresent()) {
            requireUnchanged(published.get(), shipped.text());
        } else {
            freeze(shipped);
        }
    }

    private void freeze(Shipped shipped) {
        Scheme scheme = shipped.scheme();
        SchemeHead head = new SchemeHead(scheme.code(), scheme.version(), scheme.name());
        try {
            versions.save(new SchemeVersion(shipped.text(), head, Actor.SYSTEM, clock.instant()));
            log.info("Published scheme {} version {}", scheme.code(), scheme.version());
        } catch (DataIntegrityViolationException e) {
            // Another node starting at the same moment was first.
            requireUnchanged(
                    versions.findByCodeAndVersion(scheme.code(), scheme.version())
                            .orElseThrow(() -> e),
                    shipped.text());
        }
    }

    private static void requireUnchanged(SchemeVersion published, SchemeText text) {
        if (!published.hash().equals(text.hash())) {
            throw new IllegalStateException(
                    "评选方案 %s 第 %d 版已经发布，内容不得改动；请改用新的版本号（version）。".formatted(published.code(), published.version()));
        }
    }

    private Scheme compiled(SchemeVersion version) {
        return compiled.computeIfAbsent(version.hash(), hash -> compile(version));
    }

    private static Scheme compile(SchemeVersion version) {
        return SchemeReader.compile(version.yaml())
                .result()
                .orElseThrow(() -> new IllegalStateException(
                        "已发布的评选方案 %s 第 %d 版无法编译".formatted(version.code(), version.version())));
    }
}
