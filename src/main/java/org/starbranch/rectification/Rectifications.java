package org.starbranch.rectification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.rectification.Rectification.Stage;

/** The rectifications of the college, for reading. */
@Service
@Transactional(readOnly = true)
public class Rectifications {

    private final RectificationRows rows;
    private final Casebook casebook;

    Rectifications(RectificationRows rows, Casebook casebook) {
        this.rows = rows;
        this.casebook = casebook;
    }

    /** Those of a cycle that are not closed, by number. */
    public List<Rectification> open(String cycle) {
        return views(rows.findByCycleAndStageNotOrderByNumber(cycle, Stage.CLOSED));
    }

    /** All of a cycle, by number. */
    public List<Rectification> ofCycle(String cycle) {
        return views(rows.findByCycleOrderByNumber(cycle));
    }

    /** All of a branch, newest first. */
    public List<Rectification> of(String branch) {
        return views(rows.findByBranchOrderByNumberDesc(branch));
    }

    public Optional<Rectification> find(String number) {
        return rows.findById(number).map(RectificationRow::rectification);
    }

    /**
     * Everything on record about one rectification. For the branch itself and for those above it, not for other branches.
     *
     * @throws java.util.NoSuchElementException if there is no such rectification
     */
    public CaseFile file(String number) {
        return casebook.file(number);
    }

    private static List<Rectification> views(List<RectificationRow> found) {
        return found.stream().map(RectificationRow::rectification).toList();
    }
}
