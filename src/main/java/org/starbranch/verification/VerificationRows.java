package org.starbranch.verification;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VerificationRows extends JpaRepository<VerificationRow, VerificationRow.Key> {

    @Query("select v from VerificationRow v where v.key.cycle = :cycle order by v.key.branch")
    List<VerificationRow> of(String cycle);
}
