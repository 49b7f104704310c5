package org.starbranch.notice;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ObjectionRows extends JpaRepository<ObjectionRow, String> {

    @Query("select count(o) from ObjectionRow o where o.cycleCode = :cycle"
            + " and o.stage <> org.starbranch.notice.Objection.Stage.ANSWERED")
    long countOpen(String cycle);

    List<ObjectionRow> findByCycleCodeOrderByReceipt(String cycle);
}
