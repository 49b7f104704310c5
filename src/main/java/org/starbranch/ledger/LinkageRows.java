package org.starbranch.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LinkageRows extends JpaRepository<LinkageRow, String> {

    boolean existsByCycleAndConsequenceAndSubject(String cycle, String consequence, String subject);

    @Query("select distinct l from LinkageRow l join fetch l.branches where l.cycle = :cycle order by l.number")
    List<LinkageRow> ofCycle(String cycle);

    /** Every proposal that names the branch, with all the branches it names. */
    @Query("select distinct l from LinkageRow l join fetch l.branches where l.number in"
            + " (select m.number from LinkageRow m join m.branches b where b.branch = :branch)"
            + " order by l.proposedAt desc, l.number")
    List<LinkageRow> ofBranch(String branch);
}
