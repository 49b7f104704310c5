package org.starbranch.cycle;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeadlineRows extends JpaRepository<DeadlineRow, DeadlineRow.Key> {

    @Query("select d from DeadlineRow d where d.key.cycle = :cycle order by d.due, d.key.deadline")
    List<DeadlineRow> of(String cycle);

    /** The days of all cycles between two days, both included. */
    List<DeadlineRow> findByDueBetween(LocalDate from, LocalDate to);
}
