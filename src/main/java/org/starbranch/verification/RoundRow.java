package org.starbranch.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts the open verifications of a cycle. */
@Entity
@Table(name = "verification_round")
class RoundRow {

    @Id
    private String cycleCode = "";

    private int openVerifications;

    protected RoundRow() {}

    RoundRow(String cycle) {
        this.cycleCode = cycle;
    }

    void more(int verifications) {
        openVerifications += verifications;
    }
}
