package org.starbranch.workflow.sheetrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Submission;
import org.starbranch.shared.Time;
import org.starbranch.support.Desk;

/** How stories go through a cycle that is made of rounds of sheets: opened on a day, filled in sheet by sheet. */
@Component
public class Rounds {

    private final Desk desk;
    private final Cycles cycles;
    private final Reviews reviews;
    private final SteerableClock clock;

    Rounds(Desk desk, Cycles cycles, Reviews reviews, SteerableClock clock) {
        this.desk = desk;
        this.cycles = cycles;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Opens the cycle of that day's year, {@code <year>-<scheme>}, as far as somebody has something to do. */
    public ProcessInstance open(String scheme, String process, LocalDate day) {
        on(day);
        assertThat(cycles.open(scheme, day.getYear(), "", desk.actor("office")))
                .isInstanceOf(Submission.Accepted.class);
        ProcessInstance instance = desk.instance(process, day.getYear() + "-" + scheme);
        desk.runJobs();
        return instance;
    }

    /** It is nine in the morning of that day. */
    public void on(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(Time.CHINA).toInstant());
    }

    /** It is nine in the morning of that day, and what waited for it has happened. */
    public void comes(LocalDate day) {
        on(day);
        desk.runJobs();
    }

    /** The sheets that somebody has to fill in. */
    public List<Review> waiting(String cycle) {
        return reviews.sheets(cycle).stream()
                .filter(sheet -> sheet.state() == State.OPEN)
                .toList();
    }

    /** Fills in the waiting sheets of a kind with the best that can be given, and lets the process go on. */
    public void fill(String cycle, String sheet, Function<SheetId, String> rater) {
        fill(cycle, sheet, rater, subject -> true, Map.of());
    }

    /**
     * Fills in waiting sheets of a kind and lets the process go on.
     *
     * @param wanted about which subjects
     * @param changes what is entered instead of the best, by subject and point
     */
    public void fill(
            String cycle,
            String sheet,
            Function<SheetId, String> rater,
            Predicate<String> wanted,
            Map<String, Map<String, String>> changes) {
        waiting(cycle).stream()
                .map(Review::id)
                .filter(id -> id.sheet().equals(sheet) && wanted.test(id.subject()))
                .forEach(id -> complete(id, rater.apply(id), changes.getOrDefault(id.subject(), Map.of())));
        desk.runJobs();
    }

    /** Fills in one sheet with the best that can be given, but for the changes by point. */
    public void complete(SheetId id, String user, Map<String, String> changes) {
        desk.as(user).complete(id.toString(), SheetRatingProcess.FILL_SHEET, form(id, changes));
    }

    /** What {@link #complete} types: nothing for a point that the form hides. */
    public Map<String, String> form(SheetId id, Map<String, String> changes) {
        Map<String, String> form = SheetFields.of(cycles.scheme(id.cycle()), id.sheet(), changes);
        reviews.hidden(id).forEach(point -> {
            form.remove("score_" + point);
            form.remove("reason_" + point);
        });
        return form;
    }

    /** A sheet that one of a group fills in. */
    public static SheetId sheet(String cycle, String subject, String sheet, int half) {
        return new SheetId(cycle, subject, sheet, half, SheetId.ANYBODY);
    }
}
