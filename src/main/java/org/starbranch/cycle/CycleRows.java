package org.starbranch.cycle;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CycleRows extends JpaRepository<CycleRow, String> {

    List<CycleRow> findAllByOrderByCycleYearDescCodeAsc();

    boolean existsBySchemeCodeAndCycleYear(String schemeCode, int year);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CycleRow c where c.code = :code")
    Optional<CycleRow> lock(String code);

    /** One finished rating fewer is open, whoever else finishes at the same time; none is changed by the last. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("update CycleRow c set c.openRatings = c.openRatings - 1 where c.code = :code and c.openRatings > 1")
    int countDown(String code);

    /** The last open rating is finished. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("update CycleRow c set c.openRatings = 0 where c.code = :code and c.openRatings = 1")
    int countLast(String code);
}
