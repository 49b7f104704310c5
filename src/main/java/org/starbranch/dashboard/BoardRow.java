package org.starbranch.dashboard;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.Rating.Stage;

/**
 * How far one branch is.
 *
 * @param stage null while its rating is not opened yet
 * @param since when it came to that stage; null with a null stage
 * @param lateness null where nothing is due
 * @param waitsFor who has to act, in Chinese; empty where nobody has
 */
public record BoardRow(
        RosterEntry branch,
        @Nullable Stage stage,
        @Nullable LocalDateTime since,
        @Nullable Lateness lateness,
        String waitsFor) {

    public boolean isLate() {
        return lateness != null && lateness.isLate();
    }
}
