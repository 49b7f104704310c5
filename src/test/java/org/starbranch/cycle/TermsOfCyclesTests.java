package org.starbranch.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** What a cycle was opened under is read once, but only of a cycle that stands. */
@ProcessTest
class TermsOfCyclesTests {

    private static final String CYCLE = "2024-zhaoqing-2023";

    @Autowired
    private Cycles cycles;

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
}
