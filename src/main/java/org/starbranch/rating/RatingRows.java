package org.starbranch.rating;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RatingRows extends JpaRepository<RatingRow, RatingRow.Key> {

    @Query("select r from RatingRow r where r.key.cycle = :cycle order by r.key.branch")
    List<RatingRow> of(String cycle);
}
