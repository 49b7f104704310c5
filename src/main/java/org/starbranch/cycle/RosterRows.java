package org.starbranch.cycle;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RosterRows extends JpaRepository<RosterRow, RosterRow.Key> {

    @Query("select r from RosterRow r where r.key.cycle = :cycle order by r.key.branch")
    List<RosterRow> of(String cycle);
}
