package org.starbranch.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.starbranch.cycle.Cycle.Stage;

@Entity
@Table(name = "cycle")
class CycleRow {

    @Id
    private String code = "";

    private String schemeCode = "";
    private String schemeHash = "";
    private int cycleYear;
    private String name = "";

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.RATING;

    private String smallNumbers = "";
    private int openRatings;
    private int rosterSize;
    private String openedBy = "";
    private LocalDateTime openedAt = LocalDateTime.MIN;

    protected CycleRow() {}

    CycleRow(Cycle cycle) {
        this.code = cycle.code();
        this.schemeCode = cycle.schemeCode();
        this.schemeHash = cycle.schemeHash();
        this.cycleYear = cycle.year();
        this.name = cycle.name();
        this.stage = cycle.stage();
        this.smallNumbers = cycle.smallNumbers();
        this.openRatings = cycle.openRatings();
        this.rosterSize = cycle.rosterSize();
        this.openedBy = cycle.openedBy();
        this.openedAt = cycle.openedAt();
    }

    void enter(Stage next) {
        this.stage = next;
    }

    /** A branch left the roster. */
    void oneFewer() {
        rosterSize--;
        openRatings--;
    }

    Cycle cycle() {
        return new Cycle(
                code,
                schemeCode,
                schemeHash,
                cycleYear,
                name,
                stage,
                smallNumbers,
                openRatings,
                rosterSize,
                openedBy,
                openedAt);
    }
}
