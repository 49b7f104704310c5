package org.starbranch.workflow.modelbranch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.RECOGNISE;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.RECORD_MEMBERS;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.member.MemberVetoes;
import org.starbranch.member.RatedMembers;
import org.starbranch.review.Decision.Kind;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.memberveto.MemberVetoProcess;

/** The members of a branch make it a model or not: their stars come from their own rating, and a veto on one lowers it. */
@ProcessTest
class MembersOfModelBranchesTests {

    private static final String CYCLE = ModelYears.cycle(2025);
    private static final RatingId B01 = new RatingId(CYCLE, "B01");

    @Autowired
    private ModelYears years;

    @Autowired
    private RatedMembers members;

    @Autowired
    private MemberVetoes vetoes;

    @Autowired
    private Desk desk;

    @BeforeEach
    void theSheetsAreIn() {
        years.open(2025, "B01", "B02");
        years.prepare(2025, "");
        members.rate(B01, 2);
        years.fill(2025, Map.of());
    }

    @Test
    void whatABranchRatedIsTakenAndOnlyTheOthersAreTyped() {
        assertThat(desk.as("office").shown(CYCLE, RECORD_MEMBERS))
                .containsEntry("missing", "B02")
                .extractingByKey("rated_1")
                .asString()
                .contains("| B01 | ", "2 ÷ 10 = 20%");
        assertThat(desk.as("office").refused(CYCLE, RECORD_MEMBERS, Map.of("members", "B01，10，3")))
                .contains("B01已有党员评星结果，不必登记", "B02还没有填");
        type("B02，10，2");
        assertThat(years.outcomes(2025, Kind.MEMBERS)).containsOnly(Map.entry("B01", "2/10"));
        assertThat(years.outcomes(2025, Kind.TYPED_MEMBERS)).containsOnly(Map.entry("B02", "2/10"));
        years.recognise(2025);
        assertThat(years.decided(2025, Kind.TITLE)).containsExactlyInAnyOrder("B01", "B02");
    }

    @Test
    void aRatingThatComesLateGoesBeforeWhatWasTyped() {
        type("B02，10，2");
        members.rate(new RatingId(CYCLE, "B02"), 1);
        years.recognise(2025);
        assertThat(years.decided(2025, Kind.TITLE)).containsExactly("B01");
    }

    @Test
    void aVetoOnAMemberLowersHisStarAndTheBranchMissesItsShare() {
        type("B02，10，2");
        String number = record("m01");
        assertThat(desk.as("committee1").refused(CYCLE, RECOGNISE, Map.of("minute_no", "1号", "opinion", "同意")))
                .contains("没有决定的一票否决", number);
        desk.as("office2").complete(B01 + "/" + number, MemberVetoProcess.CONFIRM, Map.of("decision", "CONFIRMED"));
        assertThat(years.outcomes(2025, Kind.MEMBERS)).containsEntry("B01", "1/10");
        years.recognise(2025);
        assertThat(years.decided(2025, Kind.TITLE)).containsExactly("B02");
        assertThat(years.outcomes(2025, Kind.REVOCATION)).isEmpty();
        assertThat(vetoes.record(B01, veto("m02"), desk.actor("office")))
                .as("the year is decided")
                .isInstanceOf(Submission.Refused.class);
    }

    @Test
    void aVetoOnAMemberThatIsTakenBackGivesTheBranchItsShareAgain() {
        type("B02，10，1");
        String number = record("m01");
        desk.as("office2").complete(B01 + "/" + number, MemberVetoProcess.CONFIRM, Map.of("decision", "CONFIRMED"));
        assertThat(vetoes.revoke(B01, Map.of("number", number, "reason", "处分撤销"), desk.actor("office")))
                .isInstanceOf(Submission.Accepted.class);
        years.recognise(2025);
        assertThat(years.decided(2025, Kind.TITLE)).containsExactly("B01");
    }

    private void type(String lines) {
        desk.as("office").complete(CYCLE, RECORD_MEMBERS, Map.of("members", lines));
        desk.runJobs();
    }

    private String record(String member) {
        Submission<String> recorded = vetoes.record(B01, veto(member), desk.actor("office"));
        return ((Submission.Accepted<String>) recorded).outcome();
    }

    private static Map<String, String> veto(String member) {
        return Map.of(
                "member", member,
                "ground", "illegal_organisation",
                "minute", "纪要〔2025〕5号",
                "decided_on", "2025-11-01",
                "reason", "经查属实");
    }
}
