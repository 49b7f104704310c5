package org.starbranch.scheme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts that are neither published nor discarded. */
interface SchemeDrafts extends Repository<SchemeDraft, String> {

    SchemeDraft save(SchemeDraft draft);

    List<SchemeDraft> findAllByOrderByUploadedAtDesc();

    Optional<SchemeDraft> findByHash(String hash);

    long count();

    /** How many it took away: 0 where somebody else was first. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from SchemeDraft draft where draft.hash = :hash")
    int remove(String hash);
}
