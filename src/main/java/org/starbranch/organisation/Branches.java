package org.starbranch.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Branches extends JpaRepository<BranchRow, String> {

    @EntityGraph(attributePaths = "unit")
    List<BranchRow> findAllByOrderByCode();
}
