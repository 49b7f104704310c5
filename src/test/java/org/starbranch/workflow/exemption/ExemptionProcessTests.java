package org.starbranch.workflow.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.workflow.exemption.ExemptionProcess.DECIDE;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.PREPARE;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.dashboard.RoundsBoard;
import org.starbranch.dashboard.RoundsBoards;
import org.starbranch.review.ExemptionRequest;
import org.starbranch.review.ExemptionRequests;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Submission;
import org.starbranch.shared.Time;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** Branches of 002 apply not to be rated (line 77). */
@ProcessTest
class ExemptionProcessTests {

    private static final String CYCLE = "2025-aksu-2020";
    private static final RatingId B05 = new RatingId(CYCLE, "B05");
    private static final Map<String, String> APPLICATION = Map.of("ground", "branch_applies", "reason", "长期外派");

    @Autowired
    private ExemptionRequests requests;

    @Autowired
    private Cycles cycles;

    @Autowired
    private RoundsBoards boards;

    @Autowired
    private SteerableClock clock;

    @Autowired
    private Desk desk;

    @BeforeEach
    void theYearIsOpen() {
        clock.moveTo(LocalDate.of(2025, 11, 3).atTime(9, 0).atZone(Time.CHINA).toInstant());
        assertThat(cycles.open("aksu-2020", 2025, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
        desk.runJobs();
    }

    @Test
    void theSecretaryAppliesTheOfficeGrantsAndTheBranchIsShownAsLeftOut() {
        assertThat(apply("secretary05")).isInstanceOf(Submission.Accepted.class);
        assertThat(desk.as("office").shown(B05.toString(), DECIDE))
                .containsEntry("ground", "党支部因特殊原因申请")
                .containsEntry("reason", "长期外派");
        assertThat(desk.as("office").refused(CYCLE, PREPARE, Map.of()))
                .as("the roster waits for the decision")
                .contains("暂不列入申请还没有审批");
        assertThat(desk.as("office").refused(B05.toString(), DECIDE, Map.of("decision", "GRANTED")))
                .contains("请填写批准文号");
        desk.as("office").complete(B05.toString(), DECIDE, Map.of("decision", "GRANTED", "approval_no", "组字1号"));
        assertThat(desk.instance(ExemptionProcess.KEY, B05.toString())).isNull();
        assertThat(cycles.cycle(CYCLE).rosterSize()).isEqualTo(19);
        desk.as("office").complete(CYCLE, PREPARE, Map.of());
        desk.runJobs();

        RoundsBoard board = boards.of(cycles.cycle(CYCLE), desk.actor("office"));
        assertThat(board.missing()).hasSize(19).noneMatch(sheet -> sheet.title().contains(name()));
        assertThat(board.exempt())
                .contains(new RoundsBoard.Exempt(name(), "长期外派"))
                .as("and B21, which is never rated")
                .hasSize(2);
        assertThat(boards.of(cycles.cycle(CYCLE), desk.actor("secretary05")).exempt())
                .as("a branch sees its own")
                .extracting(RoundsBoard.Exempt::name)
                .containsExactly(name());
        assertThat(boards.of(cycles.cycle(CYCLE), desk.actor("secretary06")).exempt())
                .isEmpty();
    }

    @Test
    void aRefusalNeedsAReasonAndTheBranchStaysOnTheRoster() {
        apply("secretary05");
        assertThat(desk.as("office").refused(B05.toString(), DECIDE, Map.of("decision", "REFUSED")))
                .contains("不批准的理由");
        desk.as("office").complete(B05.toString(), DECIDE, Map.of("decision", "REFUSED", "reason_given", "外派已结束"));
        assertThat(requests.find(B05).orElseThrow().answer()).contains(ExemptionRequest.Answer.REFUSED);
        assertThat(cycles.entry(B05).orElseThrow().isRated()).isTrue();
        assertThat(apply("secretary05")).as("once in a year").isInstanceOf(Submission.Refused.class);
    }

    @Test
    void onlyTheBranchsOwnSecretaryAppliesInTimeAndWithAGroundOfTheScheme() {
        assertThat(apply("secretary06")).isInstanceOf(Submission.Refused.class);
        assertThat(apply("member05")).isInstanceOf(Submission.Refused.class);
        assertThat(apply("office")).isInstanceOf(Submission.Refused.class);
        assertThat(requests.apply(B05, Map.of("ground", "member_applies", "reason", "外派"), desk.actor("secretary05")))
                .as("the ground of a member is none of a branch")
                .isInstanceOf(Submission.Refused.class);
        desk.as("office").complete(CYCLE, PREPARE, Map.of());
        assertThat(requests.grounds(CYCLE)).isEmpty();
        assertThat(apply("secretary05")).as("the roster is settled").isInstanceOf(Submission.Refused.class);
    }

    private Submission<ExemptionRequest> apply(String user) {
        return requests.apply(B05, APPLICATION, desk.actor(user));
    }

    private String name() {
        return cycles.entry(B05).map(RosterEntry::name).orElseThrow();
    }
}
