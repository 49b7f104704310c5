package org.starbranch.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.support.cost.SqlMeter;

/** What a cycle was opened under is read once, but only of a cycle that stands. */
@ProcessTest
class TermsOfCyclesTests {

    private static final String CYCLE = "2024-zhaoqing-2023";

    @Autowired
    private Cycles cycles;

    @Autowired
    private CycleRows rows;

    @Autowired
    private SqlMeter meter;

    @Autowired
    private Desk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anOpeningThatFailsLeavesNoTermsBehind() {
        transaction.executeWithoutResult(opening -> {
            cycles.open("zhaoqing-2023", 2024, "strict", desk.actor("office"));
            assertThat(cycles.year(CYCLE)).isEqualTo(2024);
            opening.setRollbackOnly();
        });
        assertThatThrownBy(() -> cycles.year(CYCLE)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aNodeThatStartsKnowsThoseOfEveryCycleThatStands() throws Exception {
        cycles.open("zhaoqing-2023", 2024, "strict", desk.actor("office"));
        TermsOfCycles cold = new TermsOfCycles(rows);
        TermsOfCycles started = new TermsOfCycles(rows);
        started.afterSingletonsInstantiated();
        assertThat(meter.of(() -> started.of(CYCLE)).ours()).isEmpty();
        assertThat(meter.of(() -> cold.of(CYCLE)).ours()).hasSize(1);
        assertThat(started.of(CYCLE)).isEqualTo(cold.of(CYCLE));
    }
}
