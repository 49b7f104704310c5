package org.starbranch.member.ballot;

/**
 * A ballot box as everybody who looks after it may see it: never who, never when, and no answer.
 *
 * @param number such as {@code MP-2025-001}
 * @param issued codes given out on paper, all together
 * @param replies how many of them were used
 */
public record BallotBox(
        String number,
        String cycle,
        BoxPlan.Kind kind,
        String subject,
        String sheet,
        String title,
        String note,
        int minimum,
        State state,
        int issued,
        int replies) {

    /** Whether votes are taken. */
    public enum State {
        OPEN("进行中"),
        CLOSED("已截止");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The box was opened: votes are taken. */
    public record Opened(String number, String cycle, BoxPlan.Kind kind, String subject, String sheet) {}

    /** The box was closed: its means stand, or it had too few replies. */
    public record Closed(String number, String cycle, BoxPlan.Kind kind, String subject, String sheet) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean hasEnough() {
        return replies >= minimum;
    }

    /** The branch in the record of what was done. */
    String recorded() {
        return cycle + "/" + subject;
    }
}
