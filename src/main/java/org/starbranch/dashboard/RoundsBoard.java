package org.starbranch.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.starbranch.cycle.Cycle;

/**
 * How far a cycle made of rounds of sheets is.
 *
 * @param whole whether the visitor follows every branch; otherwise only his own
 * @param rounds the newest first
 * @param missing open sheets that he may know of, the longest overdue first
 */
public record RoundsBoard(Cycle cycle, boolean whole, List<Round> rounds, List<Missing> missing) {

    /** @param lateDays days since its day while a sheet is open, otherwise 0 */
    public record Round(String name, LocalDate due, long sheets, int open, long lateDays) {}

    /** @param waitsFor the person or group that has it */
    public record Missing(String title, String waitsFor, LocalDate due, long lateDays) {}
}
