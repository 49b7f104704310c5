package org.starbranch.proposal;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * A meeting of the Party committee and its vote. It passes with more than half of those entitled, whoever is absent.
 *
 * @param minuteNo number of the minutes
 * @param entitled members with a vote
 * @param present of these, who came
 */
public record Meeting(
        String minuteNo, LocalDate date, int entitled, int present, int votesFor, int votesAgainst, int abstentions) {

    private boolean passed() {
        return votesFor * 2 > entitled;
    }

    /** Reads the fields that every form on a meeting has. */
    static Meeting read(FormReading form) {
        Meeting meeting = new Meeting(
                form.text("minute_no", "会议纪要编号", 60),
                form.pastDate("meeting_date", "会议日期"),
                form.count("entitled", "应到人数"),
                form.count("present", "实到人数"),
                form.count("votes_for", "赞成票"),
                form.count("votes_against", "反对票"),
                form.count("abstentions", "弃权票"));
        if (meeting.isReadable()) {
            meeting.check(form);
        }
        return meeting;
    }

    /** Whether all its numbers could be read. */
    private boolean isReadable() {
        return IntStream.of(entitled, present, votesFor, votesAgainst, abstentions)
                .allMatch(number -> number >= 0);
    }

    /** Adds a fault where the vote did not pass. */
    void requirePassed(FormReading form) {
        if (isReadable() && !passed()) {
            form.fault("votes_for", "赞成票须超过应到人数的一半，方为通过");
        }
    }

    private void check(FormReading form) {
        if (present > entitled) {
            form.fault("present", "实到人数不能多于应到人数");
        }
        if (present * 2 <= entitled) {
            form.fault("present", "实到人数须超过应到人数的一半，会议才有效");
        }
        if (votesFor + votesAgainst + abstentions != present) {
            form.fault("votes_for", "赞成、反对、弃权三项之和应等于实到人数" + present);
        }
    }
}
