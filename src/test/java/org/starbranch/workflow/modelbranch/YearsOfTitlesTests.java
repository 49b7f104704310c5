package org.starbranch.workflow.modelbranch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.REVERIFY;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.cycle.Cycles;
import org.starbranch.dashboard.RoundsResults;
import org.starbranch.rectification.Rectifications;
import org.starbranch.review.Decision.Kind;
import org.starbranch.review.Reverifications;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.support.cost.SqlMeter;

/**
 * Titles of 002 over the years: looked at again each December, taken where the total is below 90, and tracked after that
 * (readings A14, A16).
 */
@ProcessTest
class YearsOfTitlesTests {

    @Autowired
    private ModelYears years;

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private RoundsResults results;

    @Autowired
    private Reverifications reverifications;

    @Autowired
    private SqlMeter meter;

    @Autowired
    private Rectifications rectifications;

    @Test
    void aTitleIsTakenInTheDecemberOfTheYearThatFailsAndTwoFailuresProposeATalk() {
        ProcessInstance first = years.open(2025, "B01", "B02", "B03", "B06", "B07");
        years.recognised(2025, Map.of("B06", "65", "B07", "85"), Map.of("B03", "10，1"));
        assertThat(years.decided(2025, Kind.TITLE)).containsExactlyInAnyOrder("B01", "B02");
        assertThat(years.decided(2025, Kind.TALK)).as("one low year").isEmpty();
        years.publicise(2025);
        years.name(2025);

        ProcessInstance second = years.open(2026, "B01", "B02", "B03", "B06", "B07");
        years.recognised(2026, Map.of("B01", "89.5", "B02", "90", "B06", "60", "B07", "69.5"), Map.of());
        assertThat(years.decided(2026, Kind.TITLE)).containsExactlyInAnyOrder("B02", "B03");
        assertThat(years.decided(2026, Kind.TALK))
                .as("two years of at most two stars, the first of them under this system")
                .containsExactly("B06");
        years.publicise(2026);
        years.december(2025);
        assertThat(desk.as("office").refused(ModelYears.cycle(2025), REVERIFY, Map.of("totals", "B01，95")))
                .contains("B01已有本年度考核得分，不必填写");
        years.reverify(2025, "");
        assertThat(first).isEnded();
        assertThat(years.outcomes(2025, Kind.REVERIFICATION))
                .containsOnly(Map.entry("B01", "FAILED 1"), Map.entry("B02", "PASSED"));
        assertThat(years.decided(2025, Kind.REVOCATION)).containsExactly("B01");
        assertThat(years.decided(2025, Kind.TALK)).as("one failure").isEmpty();
        assertThat(note("office", 2025, "B01"))
                .as("the page of the results says what became of the title")
                .isEqualTo("授予称号、取消称号");
        assertThat(note("office", 2026, "B06")).isEqualTo("建议约谈");

        years.name(2026);
        years.december(2026);
        years.reverify(2026, "B01，88\nB02，89.99\nB03，95");
        assertThat(second).isEnded();
        assertThat(years.outcomes(2026, Kind.REVERIFICATION))
                .as("who lost the title is looked at again")
                .containsOnly(Map.entry("B01", "FAILED 2"), Map.entry("B02", "FAILED 1"), Map.entry("B03", "PASSED"));
        assertThat(years.outcomes(2026, Kind.TYPED_TOTAL))
                .as("there is no cycle of 2027: the totals were typed, and stay marked as such")
                .containsEntry("B02", "89.99");
        assertThat(years.decided(2026, Kind.REVOCATION))
                .as("what B01 lost a year ago is not taken again")
                .containsExactly("B02");
        assertThat(years.decided(2026, Kind.TALK)).containsExactlyInAnyOrder("B06", "B01");
        assertThat(note("secretary02", 2026, "B02")).isEqualTo("授予称号、取消称号");
        assertThat(note("secretary06", 2026, "B06"))
                .as("what is only proposed is not told the branch")
                .isEmpty();
        assertThat(rectifications.open(ModelYears.cycle(2026)))
                .extracting(open -> open.rating().branch())
                .containsExactlyInAnyOrder("B06", "B07");
    }

    @Test
    void aTitleOfAnEarlierYearIsLookedAtWhereNobodyIsRecognisedNow() {
        years.open(2025, "B01", "B02");
        years.recognised(2025, Map.of(), Map.of());
        years.publicise(2025);
        years.name(2025);

        ProcessInstance second = years.open(2026, "B01", "B02");
        years.recognised(2026, Map.of("B01", "92", "B02", "92"), Map.of("B01", "10，1", "B02", "10，1"));
        assertThat(second).isWaitingAt(ModelBranchProcess.DECEMBER).hasNotPassed(ModelBranchProcess.PUBLICISE);
        years.december(2025);
        years.reverify(2025, "");
        assertThat(years.outcomes(2025, Kind.TYPED_TOTAL)).isEmpty();
        assertThat(years.decided(2025, Kind.REVOCATION)).isEmpty();
        years.december(2026);
        years.reverify(2026, "B01，95\nB02，85");
        assertThat(second).isEnded();
        assertThat(years.decided(2026, Kind.REVOCATION)).containsExactly("B02");
    }

    @Test
    void whoHasLastYearsTitlesBeforeHimSeesTheTotalsAsSoonAsTheyAreCounted() {
        years.open(2025, "B01", "B02");
        years.recognised(2025, Map.of(), Map.of());
        years.publicise(2025);
        years.name(2025);
        years.open(2026, "B01");
        years.prepare(2026, "");
        years.december(2025);
        assertThat(shownTotals()).contains("| B01 | ", "考核还没有结束", "没有，请填写").doesNotContain("88");
        assertThat(desk.as("office").refused(ModelYears.cycle(2025), REVERIFY, Map.of("totals", "B01，95\nB02，95")))
                .as("what is being worked out is not typed before")
                .contains("B01的本年度考核还没有结束");
        years.fill(2026, Map.of("B01", "88"));
        years.typeMembers(2026, Map.of());
        assertThat(shownTotals()).contains("88.00（四星）", "没有，请填写").doesNotContain("考核还没有结束");
        assertThat(desk.as("office").refused(ModelYears.cycle(2025), REVERIFY, Map.of("totals", "")))
                .contains("B02还没有填");
        years.reverify(2025, "B02，95");
        assertThat(years.decided(2025, Kind.REVOCATION)).containsExactly("B01");
        assertThat(years.decided(2025, Kind.TYPED_TOTAL)).containsExactly("B02");
    }

    @Test
    void starsOfYearsThatTheSystemKnowsAreNotTypedAgain() {
        years.open(2025, "B01");
        years.open(2026, "B01");
        assertThat(desk.as("office")
                        .refused(ModelYears.cycle(2026), ModelBranchProcess.PREPARE, Map.of("history", "B01，2")))
                .contains("往年星级已在系统内");
    }

    @Test
    void allEarlierYearsAreReadTogether() throws Exception {
        for (int year = 2025; year <= 2028; year++) {
            years.open(year, "B01");
        }
        assertThat(statements(2028)).as("as many as in the first year").isEqualTo(statements(2025));
    }

    private int statements(int year) throws Exception {
        reverifications.titled(ModelYears.cycle(year));
        return meter.of(() -> reverifications.titled(ModelYears.cycle(year)))
                .ours()
                .size();
    }

    private String note(String user, int year, String branch) {
        return results.of(cycles.cycle(ModelYears.cycle(year)), desk.actor(user)).stream()
                .filter(row -> row.code().equals(branch))
                .map(RoundsResults.Row::note)
                .findFirst()
                .orElseThrow();
    }

    private String shownTotals() {
        return String.valueOf(
                desk.as("office").shown(ModelYears.cycle(2025), REVERIFY).get("titled_1"));
    }
}
