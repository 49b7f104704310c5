package org.starbranch.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.starbranch.rectification.Rectification.Stage;
import org.starbranch.shared.RatingId;

@Entity
@Table(name = "rectification")
class RectificationRow {

    @Id
    private String number = "";

    @Column(name = "cycle_code")
    private String cycle = "";

    @Column(name = "branch_code")
    private String branch = "";

    private String branchName = "";

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.TALK;

    private int roundNo = 1;
    private @Nullable LocalDate carryOutUntil;
    private @Nullable LocalDate effectFrom;
    private LocalDateTime openedAt = LocalDateTime.MIN;
    private @Nullable LocalDateTime closedAt;

    @Version
    private @Nullable Integer version;

    protected RectificationRow() {}

    RectificationRow(String number, RatingId rating, String branchName, LocalDateTime openedAt) {
        this.number = number;
        this.cycle = rating.cycle();
        this.branch = rating.branch();
        this.branchName = branchName;
        this.openedAt = openedAt;
    }

    void enter(Stage next) {
        this.stage = next;
    }

    void carryOut(LocalDate until) {
        this.stage = Stage.CARRY_OUT;
        this.carryOutUntil = until;
    }

    void awaitEffect(LocalDate from) {
        this.stage = Stage.EFFECT;
        this.effectFrom = from;
    }

    void reopen() {
        this.stage = Stage.PLAN;
        this.roundNo++;
        this.carryOutUntil = null;
        this.effectFrom = null;
    }

    void close(LocalDateTime at) {
        this.stage = Stage.CLOSED;
        this.closedAt = at;
    }

    Rectification rectification() {
        return new Rectification(
                number,
                new RatingId(cycle, branch),
                branchName,
                stage,
                roundNo,
                carryOutUntil,
                effectFrom,
                openedAt,
                closedAt);
    }
}
