package org.starbranch.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.starbranch.organisation.BranchKind;

@Entity
@Table(name = "roster_entry")
class RosterRow {

    @Embeddable
    record Key(
            @Column(name = "cycle_code") String cycle,
            @Column(name = "branch_code") String branch) implements Serializable {}

    @EmbeddedId
    private @Nullable Key key;

    private String branchName = "";
    private String unitName = "";

    @Enumerated(EnumType.STRING)
    private BranchKind branchKind = BranchKind.TEACHERS;

    private int members;
    private @Nullable String exemptReason;

    protected RosterRow() {}

    RosterRow(String cycle, RosterEntry entry) {
        this.key = new Key(cycle, entry.branch());
        this.branchName = entry.name();
        this.unitName = entry.unitName();
        this.branchKind = entry.kind();
        this.members = entry.members();
        this.exemptReason = entry.exemptReason();
    }

    void exempt(String reason) {
        this.exemptReason = reason;
    }

    RosterEntry entry() {
        if (key == null) {
            throw new IllegalStateException("a roster entry without key");
        }
        return new RosterEntry(key.branch(), branchName, unitName, branchKind, members, exemptReason);
    }
}
