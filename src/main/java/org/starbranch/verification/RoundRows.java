package org.starbranch.verification;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RoundRows extends JpaRepository<RoundRow, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RoundRow r where r.cycleCode = :cycle")
    Optional<RoundRow> lock(String cycle);

    /** One verification fewer is open, whoever else finishes at the same time. */
    @Modifying(flushAutomatically = true)
    @Query("update RoundRow r set r.openVerifications = r.openVerifications - 1"
            + " where r.cycleCode = :cycle and r.openVerifications > 0")
    int countDown(String cycle);

    @Query("select r.openVerifications from RoundRow r where r.cycleCode = :cycle")
    Optional<Integer> open(String cycle);
}
