package org.starbranch.rating;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VetoRows extends JpaRepository<VetoRow, String> {

    @Query("select v from VetoRow v where v.cycle = :cycle order by v.number")
    List<VetoRow> of(String cycle);

    @Query("select v from VetoRow v where v.cycle = :cycle and v.branch = :branch order by v.number")
    List<VetoRow> of(String cycle, String branch);
}
