package org.starbranch.cycle;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "cycle_deadline")
class DeadlineRow {

    @Embeddable
    record Key(@Column(name = "cycle_code") String cycle, String deadline) implements Serializable {}

    @EmbeddedId
    private @Nullable Key key;

    private String name = "";
    private LocalDate due = LocalDate.MIN;
    private boolean provisional;
    private String explanation = "";

    protected DeadlineRow() {}

    DeadlineRow(String cycle, CycleDeadline deadline) {
        this.key = new Key(cycle, deadline.deadline());
        this.name = deadline.name();
        is(deadline);
    }

    /** Sets the day anew. */
    final void is(CycleDeadline deadline) {
        this.due = deadline.due();
        this.provisional = deadline.provisional();
        this.explanation = deadline.explanation();
    }

    String cycle() {
        return requireNonNull(key).cycle();
    }

    CycleDeadline deadline() {
        if (key == null) {
            throw new IllegalStateException("a deadline without key");
        }
        return new CycleDeadline(key.deadline(), name, due, provisional, explanation);
    }
}
