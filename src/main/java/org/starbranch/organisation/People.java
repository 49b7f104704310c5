package org.starbranch.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface People extends JpaRepository<PersonRow, String> {

    List<PersonRow> findByBranchAndPostOrderByUserId(String branch, Person.Post post);
}
