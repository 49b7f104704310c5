package org.starbranch.calendar;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The yearly file that holds for a year.
 *
 * @param text the file itself, YAML
 * @param sentBy who sent it in; empty for a file that came with the program
 * @param sentAt when in China, null for a file that came with the program
 */
public record YearFile(
        HolidayYear content,
        String text,
        String sentBy,
        @Nullable LocalDateTime sentAt) {

    public int year() {
        return content.year();
    }

    /** Whether nobody sent it in. */
    public boolean cameWithTheProgram() {
        return sentBy.isEmpty();
    }
}
