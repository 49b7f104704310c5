package org.starbranch.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** The meeting behind a self-assessment: a committee member of the branch confirms it with its figures, or sends the sheet back. */
@Service
@Transactional(readOnly = true)
public class BranchMeetings {

    private final RatingDesk desk;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    BranchMeetings(RatingDesk desk, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the meeting.
     *
     * @param form {@code decision} CONFIRMED or SENT_BACK; for the first {@code held_on}, {@code entitled}, {@code present},
     *     {@code votes_for}, {@code minutes}; for the second {@code remark}
     */
    @Transactional
    public Submission<MeetingOutcome> record(RatingId rating, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.add(desk.turn(rating, Stage.BRANCH_MEETING));
        fields.add(desk.committeeMemberOnly(rating, actor));
        MeetingForm meeting = MeetingForm.read(fields, desk.today());
        return fields.unlessFaulty(() -> accept(rating, meeting, actor));
    }

    private MeetingOutcome accept(RatingId rating, MeetingForm meeting, Actor actor) {
        MeetingOutcome outcome = meeting.decision().orElseThrow();
        insert(rating, meeting, outcome, actor);
        boolean confirmed = outcome == MeetingOutcome.CONFIRMED;
        desk.enter(rating, confirmed ? Stage.ASSESSMENT : Stage.SELF_ASSESSMENT);
        audit.record(
                actor,
                confirmed ? "rating.meeting-confirmed" : "rating.meeting-sent-back",
                rating.toString(),
                confirmed ? "支部会议确认自评" : "自评退回书记：" + meeting.remark());
        return outcome;
    }

    /** Why the sheet was sent back last; empty where it was not. */
    public Optional<String> sentBackBecause(RatingId rating) {
        return jdbc.sql("SELECT outcome, remark FROM rating_meeting WHERE cycle_code = ? AND branch_code = ?"
                        + " ORDER BY number DESC LIMIT 1")
                .params(rating.cycle(), rating.branch())
                .query((row, index) -> List.of(row.getString(1), row.getString(2)))
                .optional()
                .filter(last -> last.get(0).equals(MeetingOutcome.SENT_BACK.name()))
                .map(last -> last.get(1));
    }

    private void insert(RatingId rating, MeetingForm meeting, MeetingOutcome outcome, Actor actor) {
        LocalDate heldOn = meeting.heldOn().orElse(null);
        jdbc.sql("INSERT INTO rating_meeting (cycle_code, branch_code, number, outcome, held_on, entitled, present,"
                        + " votes_for, minutes, remark, actor, at) SELECT ?, ?, COUNT(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                        + " FROM rating_meeting WHERE cycle_code = ? AND branch_code = ?")
                .params(java.util.Arrays.asList(
                        rating.cycle(),
                        rating.branch(),
                        outcome.name(),
                        heldOn,
                        meeting.entitled().orElse(0),
                        meeting.present().orElse(0),
                        meeting.votesFor().orElse(0),
                        meeting.minutes(),
                        meeting.remark(),
                        actor.userId(),
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                        rating.cycle(),
                        rating.branch()))
                .update();
    }
}
