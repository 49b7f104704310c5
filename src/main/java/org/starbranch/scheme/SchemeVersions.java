package org.starbranch.scheme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The versions ever published. */
interface SchemeVersions extends Repository<SchemeVersion, String> {

    SchemeVersion save(SchemeVersion version);

    /** All but the texts, by code, the newest first. */
    @Query(
            "select new org.starbranch.scheme.PublishedVersion(v.hash, v.code, v.version, v.name, v.state, v.publishedAt,"
                    + " v.publishedBy) from SchemeVersion v order by v.code, v.version desc")
    List<PublishedVersion> list();

    Optional<SchemeVersion> findByCodeAndVersion(String code, int version);

    Optional<SchemeVersion> findByCodeAndHash(String code, String hash);

    Optional<SchemeVersion> findByHash(String hash);

    Optional<SchemeVersion> findFirstByCodeOrderByVersionDesc(String code);
}
