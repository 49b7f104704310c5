package org.starbranch.workflow.modelbranch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.ledger.Ledger;
import org.starbranch.ledger.LedgerEntry;
import org.starbranch.ledger.Linkage;
import org.starbranch.ledger.Linkages;
import org.starbranch.rectification.Rectifications;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** The stars of 002 reach the ledger: those of model branches for everybody, the others for those they concern. */
@ProcessTest
class StarsOfModelBranchesTests {

    private static final String CYCLE = ModelYears.cycle(2025);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 1);

    @Autowired
    private ModelYears years;

    @Autowired
    private Desk desk;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Linkages linkages;

    @Autowired
    private Rectifications rectifications;

    private ProcessInstance instance;

    @BeforeEach
    void threeBranches() {
        instance = years.open(2025, "B01", "B02", "B03");
    }

    @Test
    void afterTheNamingEachStarHasItsEntryAndTheTitleItsProposal() {
        years.recognised(2025, Map.of("B03", "65"), Map.of("B02", "10，1"));
        years.publicise(2025);
        assertThat(ledger.ofCycle(CYCLE)).as("not before the naming").isEmpty();
        years.name(2025);

        assertThat(ledger.ofCycle(CYCLE))
                .extracting(
                        entry -> entry.rating().branch(), entry -> entry.star().level(), LedgerEntry::published)
                .containsExactly(tuple("B01", 5, true), tuple("B02", 5, false), tuple("B03", 2, false));
        assertThat(ledger.ofCycle(CYCLE).get(2))
                .extracting(LedgerEntry::reason, LedgerEntry::decidedBy, LedgerEntry::paper)
                .containsExactly("得分65.00分，达到60分，为二星", "committee1", "院党纪〔2025〕1号");
        assertThat(linkages.ofCycle(CYCLE))
                .extracting(Linkage::consequence, Linkage::about)
                .as("the one proposal that follows the title; talks and the loss of it are the cycle's own")
                .containsExactly(tuple(
                        "commendation",
                        linkages.ofCycle(CYCLE).get(0).branches().get(0).name()));
        assertThat(linkages.ofCycle(CYCLE).get(0).subject().branch()).isEqualTo("B01");
        assertThat(rectifications.ofCycle(CYCLE))
                .extracting(found -> found.rating().branch())
                .as("opened at the decision, and not once more")
                .containsExactly("B03");
    }

    @Test
    void aStarThatWasNotPublishedIsForTheBranchAndThoseAboveIt() {
        years.recognised(2025, Map.of("B03", "65"), Map.of("B02", "10，1"));
        years.publicise(2025);
        years.name(2025);
        assertThat(readBy("secretary01", "B03")).isEmpty();
        assertThat(readBy("assessor1", "B03")).isEmpty();
        assertThat(readBy("superior", "B03")).isEmpty();
        assertThat(readBy("secretary03", "B03")).isPresent();
        assertThat(readBy("member03", "B03")).isPresent();
        assertThat(readBy("office", "B03")).isPresent();
        assertThat(readBy("auditor", "B03")).isPresent();
        assertThat(readBy("secretary03", "B01")).as("a model branch is public").isPresent();
    }

    @Test
    void aYearWithoutAnyModelBranchEntersItsStarsAllTheSame() {
        years.recognised(2025, Map.of(), Map.of("B01", "10，0", "B02", "10，0", "B03", "10，0"));
        assertThat(instance).isEnded().hasPassed("Task_EnterStarsWithoutTitle");
        assertThat(ledger.ofCycle(CYCLE)).hasSize(3).noneMatch(LedgerEntry::published);
        assertThat(linkages.ofCycle(CYCLE)).isEmpty();
    }

    private Optional<LedgerEntry> readBy(String user, String branch) {
        return ledger.on(branch, LATER, desk.actor(user));
    }
}
