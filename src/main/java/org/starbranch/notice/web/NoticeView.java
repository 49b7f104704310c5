package org.starbranch.notice.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.notice.Notice;
import org.starbranch.notice.Notice.Correction;
import org.starbranch.notice.Notice.Line;
import org.starbranch.scoring.Star;

/**
 * A notice as everybody may read it: branch and star only.
 *
 * @param about what the list is of; empty for the stars of a whole roster
 * @param open whether one may still object
 * @param workingDaysLeft today included, 0 when it is over
 * @param listVersion 1 as published
 * @param hash of the list in that version
 */
public record NoticeView(
        String cycle,
        String title,
        String about,
        String scope,
        LocalDate publishedOn,
        LocalDate closesOn,
        boolean open,
        int workingDaysLeft,
        int listVersion,
        String hash,
        List<Row> results) {

    /**
     * @param star the one that holds now, 1 to 5 or {@code NOT_RATED}; {@code STRUCK} for a branch off the list
     * @param steps every star the line ever had, oldest first
     */
    public record Row(String branch, String name, Object star, List<Step> steps) {}

    /** @param on the day of the correction; of the publication for the first */
    public record Step(Object star, String title, LocalDate on, boolean holds) {}

    /** The hash in groups of eight, so that it wraps on a narrow screen. */
    public String hashInGroups() {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }

    static NoticeView of(Notice notice, String title, boolean open, int daysLeft) {
        return new NoticeView(
                notice.cycle(),
                title,
                notice.about(),
                notice.scope(),
                notice.publishedOn(),
                notice.closesOn(),
                open,
                daysLeft,
                notice.version(),
                notice.hash(),
                notice.lines().stream().map(line -> row(notice, line)).toList());
    }

    private static Row row(Notice notice, Line line) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                step(line.published(), notice.publishedOn(), line.corrections().isEmpty()));
        for (Correction correction : line.corrections()) {
            boolean last = correction.version()
                    == line.corrections().get(line.corrections().size() - 1).version();
            steps.add(step(correction.star(), correction.on(), last));
        }
        return new Row(line.branch(), line.name(), value(line.star()), List.copyOf(steps));
    }

    private static Step step(@Nullable Star star, LocalDate on, boolean holds) {
        return new Step(value(star), star == null ? "不予命名" : star.title(), on, holds);
    }

    private static Object value(@Nullable Star star) {
        if (star == null) {
            return "STRUCK";
        }
        return star.isRated() ? Integer.valueOf(star.toString()) : star.toString();
    }
}
