package org.starbranch.scheme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The versions ever published. */
interface SchemeVersions extends Repository<SchemeVersion, String> {

    SchemeVersion save(SchemeVersion version);

    List<SchemeVersion> findAllByOrderByCodeAscVersionDesc();

    Optional<SchemeVersion> findByCodeAndVersion(String code, int version);

    Optional<SchemeVersion> findByCodeAndHash(String code, String hash);

    Optional<SchemeVersion> findByHash(String hash);

    Optional<SchemeVersion> findFirstByCodeOrderByVersionDesc(String code);
}
