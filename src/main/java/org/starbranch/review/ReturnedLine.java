package org.starbranch.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.CheckState;

/**
 * A line of a filled-in sheet that came back to whoever filled it in.
 *
 * @param number the round of corrections in its cycle, from 1
 * @param finding why it came back
 * @param before what stood there, kept
 * @param scoredBy who had entered that
 * @param scoredAt when
 * @param due the last day for the correction
 * @param lapsed why it stands as before although nobody answered; empty otherwise
 * @param now what stands there now; null as long as it is waited for
 */
public record ReturnedLine(
        SheetId sheet,
        String point,
        int number,
        String finding,
        Entry before,
        String scoredBy,
        @Nullable LocalDateTime scoredAt,
        LocalDate due,
        String lapsed,
        @Nullable Entry now) {

    public boolean isOpen() {
        return now == null;
    }

    /** What stood there, for people. */
    public String was() {
        return shown(before);
    }

    /** What stands there now, for people; a dash as long as it is waited for. */
    public String standing() {
        return now == null ? "—" : shown(now);
    }

    private static String shown(Entry entry) {
        return CheckStates.find(entry.entered()).map(CheckState::title).orElse(entry.entered());
    }

    /** What became of it, for people. */
    public String outcome() {
        if (now == null) {
            return "待办";
        }
        if (!lapsed.isEmpty()) {
            return "逾期未办，保留原样：" + lapsed;
        }
        String done = now.entered().equals(before.entered()) ? "维持原样" : "已更正";
        return now.reason().isEmpty() ? done : done + "：" + now.reason();
    }
}
