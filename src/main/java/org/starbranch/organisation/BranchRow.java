package org.starbranch.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "branch")
class BranchRow {

    @Id
    private String code = "";

    private String name = "";

    @ManyToOne
    @JoinColumn(name = "unit_code")
    private @Nullable UnitRow unit;

    @Enumerated(EnumType.STRING)
    private BranchKind kind = BranchKind.TEACHERS;

    private int members;

    private @Nullable String exemptReason;

    /** Everybody who belongs to it, by login name. */
    @OneToMany
    @JoinColumn(name = "branch_code", insertable = false, updatable = false)
    @OrderBy("userId")
    private List<PersonRow> people = new ArrayList<>();

    protected BranchRow() {}

    BranchRow(Branch branch, @Nullable UnitRow unit) {
        this.code = branch.code();
        this.name = branch.name();
        this.unit = unit;
        this.kind = branch.kind();
        this.members = branch.members();
        this.exemptReason = branch.exemptReason();
    }

    List<PersonRow> people() {
        return people;
    }

    Branch branch() {
        return new Branch(code, name, unit == null ? null : unit.unit(), kind, members, exemptReason);
    }
}
