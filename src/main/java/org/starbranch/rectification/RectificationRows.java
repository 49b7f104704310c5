package org.starbranch.rectification;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.starbranch.rectification.Rectification.Stage;

interface RectificationRows extends JpaRepository<RectificationRow, String> {

    boolean existsByCycleAndBranch(String cycle, String branch);

    List<RectificationRow> findByCycleOrderByNumber(String cycle);

    List<RectificationRow> findByCycleAndStageNotOrderByNumber(String cycle, Stage closed);

    List<RectificationRow> findByBranchOrderByNumberDesc(String branch);
}
