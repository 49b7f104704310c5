package org.starbranch.verification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FindingRows extends JpaRepository<FindingRow, FindingRow.Key> {

    @Query("select f from FindingRow f where f.key.cycle = :cycle order by f.key.branch, f.key.round")
    List<FindingRow> of(String cycle);

    @Query("select f from FindingRow f where f.key.cycle = :cycle and f.key.branch = :branch order by f.key.round")
    List<FindingRow> of(String cycle, String branch);

    /** The finding that is being worked on. */
    default Optional<FindingRow> last(String cycle, String branch) {
        return of(cycle, branch).stream().reduce((earlier, later) -> later);
    }
}
