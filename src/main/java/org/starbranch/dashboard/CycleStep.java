package org.starbranch.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.CycleDeadline;

/**
 * One stage of a cycle as the line on its board shows it.
 *
 * @param deadlines the fixed days that belong to it, in their order
 * @param lateDays days since the last of them where it is the present stage, otherwise 0
 */
public record CycleStep(Stage stage, Place place, List<CycleDeadline> deadlines, long lateDays) {

    private static final Map<Stage, List<String>> DEADLINES = Map.of(
            Stage.RATING, List.of("self_assessment", "branch_meeting", "assessment"),
            Stage.PROPOSAL, List.of("proposal"),
            Stage.SUPERIOR_REVIEW, List.of("superior_review"),
            Stage.VERIFICATION, List.of("verification"),
            Stage.AWARD, List.of("award"));

    /** Whether the cycle is past it, at it, or before it. */
    public enum Place {
        DONE("已完成"),
        NOW("进行中"),
        AHEAD("未开始");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** All stages of a cycle, in their order. */
    static List<CycleStep> of(Cycle cycle, List<CycleDeadline> deadlines, LocalDate today) {
        return Stream.of(Stage.values())
                .map(stage -> of(stage, place(stage, cycle.stage()), deadlines, today))
                .toList();
    }

    private static CycleStep of(Stage stage, Place place, List<CycleDeadline> all, LocalDate today) {
        List<String> ids = DEADLINES.getOrDefault(stage, List.of());
        List<CycleDeadline> own =
                all.stream().filter(day -> ids.contains(day.deadline())).toList();
        long late = own.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> place == Place.NOW)
                .map(last -> Lateness.of(last.due(), false, today).days())
                .orElse(0L);
        return new CycleStep(stage, place, own, late);
    }

    /** What is due next in this stage: the first day that is not over, or the last one where all are. */
    public Optional<CycleDeadline> next(LocalDate today) {
        return deadlines.stream()
                .filter(day -> !day.due().isBefore(today))
                .findFirst()
                .or(() -> deadlines.stream().reduce((earlier, later) -> later));
    }

    private static Place place(Stage stage, Stage present) {
        if (present == Stage.CLOSED) {
            return Place.DONE;
        }
        int order = stage.compareTo(present);
        return order < 0 ? Place.DONE : order == 0 ? Place.NOW : Place.AHEAD;
    }
}
