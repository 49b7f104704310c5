package org.starbranch.notice;

import jakarta.persistence.LockModeType;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NoticeRows extends JpaRepository<NoticeRow, String> {

    /** Whoever receives, answers or closes waits here for the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from NoticeRow n where n.cycleCode = :cycle")
    Optional<NoticeRow> lock(String cycle);

    /** Waits for whoever is at the notice, which is known to exist, and keeps others waiting. */
    default void hold(String cycle) {
        if (lock(cycle).isEmpty()) {
            throw new NoSuchElementException("no notice of " + cycle);
        }
    }
}
