package org.starbranch.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.cycle.Cycle;
import org.starbranch.review.ExemptionRequest;
import org.starbranch.scheme.model.Exemption;

/**
 * How far a cycle made of rounds of sheets is.
 *
 * @param whole whether the visitor follows every branch; otherwise only his own
 * @param rounds the newest first
 * @param missing open sheets that he may know of, the longest overdue first
 * @param exempt branches that he may know of and that are not rated, by code; none of them is late with anything
 * @param application what his branch may send in or has sent in to be left out; null where there is nothing
 */
public record RoundsBoard(
        Cycle cycle,
        boolean whole,
        List<Round> rounds,
        List<Missing> missing,
        List<Exempt> exempt,
        @Nullable Application application) {

    /** @param lateDays days since its day while a sheet is open, otherwise 0 */
    public record Round(String name, LocalDate due, long sheets, int open, long lateDays) {}

    /** @param waitsFor the person or group that has it */
    public record Missing(String title, String waitsFor, LocalDate due, long lateDays) {}

    /** @param reason why the branch is not rated this year */
    public record Exempt(String name, String reason) {}

    /**
     * @param grounds those that his branch may name now; none where it has applied
     * @param made what it sent in; null before
     */
    public record Application(
            String branch,
            List<Exemption> grounds,
            @Nullable ExemptionRequest made) {}
}
