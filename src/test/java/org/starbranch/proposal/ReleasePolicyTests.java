package org.starbranch.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.support.RatedYear.CYCLE;
import static org.starbranch.support.RatedYear.id;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Visibility;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.support.RatedYear;

/** Who may know what, at every stage. */
@ProcessTest
class ReleasePolicyTests {

    private static final Set<String> EVERYBODY = Set.of(
            "secretary01",
            "member01",
            "assessor1",
            "assessor2",
            "office",
            "committee1",
            "superior",
            "verifier1",
            "auditor",
            "admin",
            "secadmin",
            "auditadmin");

    @Autowired
    private Visibility visibility;

    @Autowired
    private RatedYear year;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        year.open();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void beforeReleaseTheStarsAreKnownFromTheOfficeUp(Stage stage) {
        cycles.enter(CYCLE, stage);
        Set<String> expected = new TreeSet<>(Set.of("office", "committee1", "auditor"));
        if (stage.compareTo(Stage.SUPERIOR_REVIEW) >= 0) {
            expected.add("superior");
        }
        if (stage.compareTo(Stage.VERIFICATION) >= 0) {
            expected.add("verifier1");
        }
        assertThat(whoSeesStars()).isEqualTo(expected);
        assertThat(whoSeesScoresOf("B01")).isEqualTo(expected);
    }

    @Test
    void afterReleaseEverybodyKnowsTheStarsAndTheBranchItsScores() {
        cycles.enter(CYCLE, Stage.PUBLIC_NOTICE);
        jdbc.update("INSERT INTO proposal (cycle_code, run, state, prepared_by, opinion, soft_minimum_reason)"
                + " VALUES ('" + CYCLE + "', 1, 'RELEASED', '', '', '')");

        assertThat(whoSeesStars()).isEqualTo(new TreeSet<>(EVERYBODY));
        assertThat(visibility.seesStars(Actor.PUBLIC, CYCLE)).isTrue();
        assertThat(whoSeesScoresOf("B01"))
                .containsExactlyInAnyOrder(
                        "office",
                        "committee1",
                        "auditor",
                        "superior",
                        "verifier1",
                        "secretary01",
                        "member01",
                        "assessor1");
        assertThat(whoSeesScoresOf("B02"))
                .containsExactlyInAnyOrder("office", "committee1", "auditor", "superior", "verifier1");
    }

    @Test
    void theBranchsOwnTextIsForItselfTheAssessorsAndThoseAbove() {
        assertThat(visibility.seesSelfAssessment(desk.actor("secretary01"), id("B01")))
                .isTrue();
        assertThat(visibility.seesSelfAssessment(desk.actor("secretary02"), id("B01")))
                .isFalse();
        assertThat(visibility.seesSelfAssessment(desk.actor("assessor2"), id("B01")))
                .isTrue();
        assertThat(visibility.seesSelfAssessment(desk.actor("assessor2"), id("B99")))
                .isTrue();
        assertThat(visibility.seesSelfAssessment(desk.actor("superior"), id("B01")))
                .isFalse();
        assertThat(visibility.seesSelfAssessment(Actor.PUBLIC, id("B01"))).isFalse();
    }

    @Test
    void ofACycleThatIsNotThereNobodyKnowsAnything() {
        assertThat(visibility.seesStars(desk.actor("office"), "1999-none")).isFalse();
    }

    private Set<String> whoSeesStars() {
        Set<String> users = new TreeSet<>(EVERYBODY);
        users.removeIf(user -> !visibility.seesStars(desk.actor(user), CYCLE));
        return users;
    }

    private Set<String> whoSeesScoresOf(String branch) {
        Set<String> users = new TreeSet<>(EVERYBODY);
        users.removeIf(user -> !visibility.seesScores(desk.actor(user), id(branch)));
        return users;
    }
}
