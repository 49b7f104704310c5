package org.starbranch.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.starbranch.calendar.DueDate;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.cycle.CycleDeadline;
import org.starbranch.rating.Rating;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.DateClause.FixedDate;
import org.starbranch.shared.Role;

/**
 * When a branch's present stage is due, and who has to act. A fixed day is the cycle's own; a distance is counted from
 * the day on which the branch came to the stage.
 */
record BranchDeadlines(int year, Scheme scheme, List<CycleDeadline> fixed, WorkingCalendar calendar, LocalDate today) {

    Optional<Lateness> of(Rating rating) {
        return deadline(rating.stage()).flatMap(id -> fixed(id).or(() -> counted(id, rating)));
    }

    private Optional<Lateness> fixed(String id) {
        return fixed.stream()
                .filter(day -> day.deadline().equals(id))
                .findFirst()
                .map(day -> Lateness.of(day.due(), day.provisional(), today));
    }

    private Optional<Lateness> counted(String id, Rating rating) {
        return scheme.calendar().stream()
                .filter(deadline -> deadline.id().equals(id) && !(deadline.date() instanceof FixedDate))
                .findFirst()
                .map(deadline ->
                        calendar.resolve(deadline.date(), year, rating.since().toLocalDate()))
                .map(this::seen);
    }

    private Lateness seen(DueDate due) {
        return Lateness.of(due.date(), due.provisional(), today);
    }

    private static Optional<String> deadline(Stage stage) {
        return switch (stage) {
            case SELF_ASSESSMENT -> Optional.of("self_assessment");
            case BRANCH_MEETING -> Optional.of("branch_meeting");
            case ASSESSMENT, DAILY -> Optional.of("assessment");
            case CORRECTION -> Optional.of("correction");
            case FINISHED -> Optional.empty();
        };
    }

    /** Who has to act at this stage; empty where nobody has. */
    static String waitsFor(Stage stage) {
        return switch (stage) {
            case SELF_ASSESSMENT, CORRECTION -> Role.SECRETARY.title();
            case BRANCH_MEETING -> Role.COMMITTEE_MEMBER.title();
            case ASSESSMENT -> Role.ASSESSOR.title();
            case DAILY -> Role.OFFICE.title();
            case FINISHED -> "";
        };
    }
}
