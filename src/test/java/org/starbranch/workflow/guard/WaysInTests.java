package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starbranch.workflow.SubmissionRefused;

/** By none of the ways into a process does anybody bring in what is no field of a form; each way is open without the guard. */
class WaysInTests {

    private static final PlainEngine GUARDED = PlainEngine.guardedWithAnyDiagram();
    private static final PlainEngine OPEN = PlainEngine.unguarded();

    @BeforeAll
    static void deploy() {
        WayIn.World.deploy(GUARDED.engine());
        WayIn.World.deploy(OPEN.engine());
    }

    @AfterAll
    static void clear() {
        GUARDED.clear();
        OPEN.clear();
    }

    @ParameterizedTest
    @EnumSource
    void isOpenWithoutTheGuard(WayIn way) throws Exception {
        WayIn.World world = WayIn.World.in(OPEN.engine());
        OPEN.as("admin", "camunda-admin", () -> go(way, world));
        assertThat(hasScore(OPEN, world)).as("%s", way).isTrue();
        world.clear();
    }

    @ParameterizedTest
    @EnumSource
    void isShutToAnAdministrator(WayIn way) {
        WayIn.World world = WayIn.World.in(GUARDED.engine());
        assertThatThrownBy(() -> GUARDED.as("admin", "camunda-admin", () -> go(way, world)))
                .isInstanceOf(way == WayIn.COMPLETE_RETURNING ? AuthorizationException.class : SubmissionRefused.class);
        assertUntouched(world);
    }

    @ParameterizedTest
    @EnumSource
    void isShutToAnOrdinaryUser(WayIn way) {
        WayIn.World world = WayIn.World.in(GUARDED.engine());
        assertThatThrownBy(() -> GUARDED.as("assessor1", "assessor", () -> go(way, world)))
                .isInstanceOfAny(SubmissionRefused.class, AuthorizationException.class);
        assertUntouched(world);
    }

    /** Our own steps work in a command that nobody is logged in to, or inside one that has been let through. */
    @ParameterizedTest
    @EnumSource
    void isOpenToTheSystemItself(WayIn way) {
        WayIn.World world = WayIn.World.in(GUARDED.engine());
        go(way, world);
        assertThat(hasScore(GUARDED, world)).as("%s", way).isTrue();
        world.clear();
    }

    @Test
    void nothingIsTakenAwayEither() {
        WayIn.World world = WayIn.World.in(GUARDED.engine());
        world.runtime().setVariable(world.instance(), "meetingOutcome", "SENT_BACK");
        assertThatThrownBy(() -> GUARDED.as("admin", "camunda-admin", () -> {
                    world.runtime().removeVariable(world.instance(), "meetingOutcome");
                    return world;
                }))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("meetingOutcome");
        assertThat(world.variables("meetingOutcome")).isEqualTo(1);
        world.clear();
    }

    @Test
    void casesAndDecisionsTakeNothing() {
        Map<String, Object> score = Map.of("finalScore", "100");
        var cases = GUARDED.engine().getCaseService();
        var decisions = GUARDED.engine().getDecisionService();
        assertRefused(() -> cases.createCaseInstanceByKey("any", score));
        assertRefused(() -> cases.setVariables("any", score));
        assertRefused(() -> decisions.evaluateDecisionTableByKey("any", score));
        assertRefused(
                () -> decisions.evaluateDecisionByKey("any").variables(score).evaluate());
    }

    private interface Step {

        void go() throws Exception;
    }

    private static void assertRefused(Step step) {
        assertThatThrownBy(() -> GUARDED.as("admin", "camunda-admin", () -> {
                    step.go();
                    return step;
                }))
                .isInstanceOf(SubmissionRefused.class);
    }

    private static WayIn go(WayIn way, WayIn.World world) {
        way.go(world, new HashMap<>(Map.of("finalScore", "100")));
        return way;
    }

    /** In the engine's tables, or seen by a listener before it was gone again with the step it was local to. */
    private static boolean hasScore(PlainEngine engine, WayIn.World world) {
        engine.runJobs();
        boolean seen = engine.witness().saw("finalScore");
        return seen || world.variables("finalScore") > 0;
    }

    private static void assertUntouched(WayIn.World world) {
        assertThat(hasScore(GUARDED, world)).isFalse();
        assertThat(world.task()).isNotNull();
        world.clear();
    }
}
