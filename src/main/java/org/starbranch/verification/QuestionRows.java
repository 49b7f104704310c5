package org.starbranch.verification;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuestionRows extends JpaRepository<QuestionRow, QuestionRow.Key> {

    @Query("select q from QuestionRow q where q.key.cycle = :cycle and q.key.branch = :branch order by q.key.position")
    List<QuestionRow> of(String cycle, String branch);
}
