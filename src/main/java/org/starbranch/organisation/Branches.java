package org.starbranch.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Branches extends JpaRepository<BranchRow, String> {

    /** With unit and people, once in a transaction. */
    @Override
    @EntityGraph(attributePaths = {"unit", "people"})
    Optional<BranchRow> findById(String code);

    @EntityGraph(attributePaths = "unit")
    List<BranchRow> findAllByOrderByCode();
}
