package org.starbranch.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "unit")
class UnitRow {

    @Id
    private String code = "";

    private String name = "";

    protected UnitRow() {}

    UnitRow(Unit unit) {
        this.code = unit.code();
        this.name = unit.name();
    }

    Unit unit() {
        return new Unit(code, name);
    }
}
