package org.starbranch.cycle.web;

import org.starbranch.cycle.Cycle;

/** What the list says of a cycle. */
record CycleHeader(String code, String name, int year, String scheme, Cycle.Stage stage, String stageTitle) {

    static CycleHeader of(Cycle cycle) {
        return new CycleHeader(
                cycle.code(),
                cycle.name(),
                cycle.year(),
                cycle.schemeCode(),
                cycle.stage(),
                cycle.stage().title());
    }
}
