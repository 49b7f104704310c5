package org.starbranch.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways past the form of a task that bring nothing along: an ordinary user has none of them, the engine offers each. */
class NoDetourTests {

    private static final PlainEngine GUARDED = PlainEngine.guardedWithAnyDiagram();
    private static final PlainEngine OPEN = PlainEngine.unguarded();

    /** What whoever may work on a task could do instead of submitting its form. */
    enum Detour {
        BPMN_ERROR(world -> world.tasks().handleBpmnError(world.task(), "E")),
        ESCALATION(world -> world.tasks().handleEscalation(world.task(), "E")),
        DELEGATE(world -> world.tasks().delegateTask(world.task(), "another")),
        RESOLVE(world -> world.tasks().resolveTask(world.task()));

        private final Consumer<WayIn.World> way;

        Detour(Consumer<WayIn.World> way) {
            this.way = way;
        }

        Detour go(WayIn.World world) {
            way.accept(world);
            return this;
        }
    }

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
    void isShutToAnOrdinaryUser(Detour detour) {
        WayIn.World world = WayIn.World.in(GUARDED.engine());
        assertThatThrownBy(() -> GUARDED.as("assessor1", "assessor", () -> detour.go(world)))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("请用任务的表单提交，不能直接改写流程数据");
        world.clear();
    }

    @ParameterizedTest
    @EnumSource
    void isOpenWithoutTheGuard(Detour detour) throws Exception {
        WayIn.World world = WayIn.World.in(OPEN.engine());
        assertThat(OPEN.as("assessor1", "assessor", () -> detour.go(world))).isEqualTo(detour);
        world.clear();
    }
}
