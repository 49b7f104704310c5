package org.starbranch.scheme;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts that are neither published nor discarded. */
interface SchemeDrafts extends Repository<SchemeDraft, String> {

    SchemeDraft save(SchemeDraft draft);

    /** All but the texts, the newest first. */
    @Query("select new org.starbranch.scheme.ListedDraft(d.hash, d.code, d.version, d.name, d.uploadedBy, d.uploadedAt)"
            + " from SchemeDraft d order by d.uploadedAt desc, d.hash")
    Page<ListedDraft> list(Pageable page);

    Optional<SchemeDraft> findByHash(String hash);

    long count();

    /** How many it took away: 0 where somebody else was first. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from SchemeDraft draft where draft.hash = :hash")
    int remove(String hash);
}
