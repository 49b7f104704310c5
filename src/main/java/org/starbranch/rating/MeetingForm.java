package org.starbranch.rating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.starbranch.shared.FormFields;

/**
 * The meeting as typed. It confirms with more than half of those entitled present and more than half of them in favour;
 * the source says only that a meeting confirms, so the rule of branch meetings is taken.
 *
 * @param decision empty where it was not chosen
 * @param heldOn empty where it is no date
 * @param entitled members with a vote; empty where it is no number, as the two after it
 */
record MeetingForm(
        Optional<MeetingOutcome> decision,
        Optional<LocalDate> heldOn,
        Optional<Integer> entitled,
        Optional<Integer> present,
        Optional<Integer> votesFor,
        String minutes,
        String remark) {

    private static final Set<String> FIELDS =
            Set.of("decision", "held_on", "entitled", "present", "votes_for", "minutes", "remark");
    private static final int MINUTES_LIMIT = 2000;
    private static final int REMARK_LIMIT = 1000;

    /** Reads the form; what is wrong is with its faults. The figures matter only to a confirmation. */
    static MeetingForm read(FormFields form, LocalDate today) {
        MeetingForm meeting = new MeetingForm(
                form.choice("decision", MeetingOutcome.class, "请选择确认自评或退回书记"),
                form.day("held_on"),
                form.count("entitled"),
                form.count("present"),
                form.count("votes_for"),
                form.optional("minutes", "会议记录", MINUTES_LIMIT),
                form.optional("remark", "说明", REMARK_LIMIT));
        meeting.decision().ifPresent(decision -> meeting.check(form, decision, today));
        form.refuseUnknown(FIELDS::contains);
        return meeting;
    }

    private void check(FormFields form, MeetingOutcome decision, LocalDate today) {
        if (decision == MeetingOutcome.SENT_BACK) {
            form.require(!remark.isEmpty(), "remark", "退回时请写明原因");
        } else {
            confirmation(form, today);
        }
    }

    private void confirmation(FormFields form, LocalDate today) {
        form.require(heldOn.isPresent(), "held_on", "请填写会议日期");
        form.require(heldOn.filter(day -> day.isAfter(today)).isEmpty(), "held_on", "会议日期不能晚于今天");
        form.require(!minutes.isEmpty(), "minutes", "请填写会议记录");
        form.require(entitled.filter(n -> n > 0).isPresent(), "entitled", "应到会人数应为正整数");
        form.require(present.isPresent(), "present", "实到会人数应为整数");
        form.require(votesFor.isPresent(), "votes_for", "赞成票数应为整数");
        if (entitled.isPresent() && present.isPresent() && votesFor.isPresent()) {
            figures(form, entitled.get(), present.get(), votesFor.get());
        }
    }

    private static void figures(FormFields form, int entitled, int present, int votesFor) {
        form.require(present <= entitled, "present", "实到会人数不能多于应到会人数");
        form.require(votesFor <= present, "votes_for", "赞成票不能多于实到会人数");
        form.require(present * 2 > entitled, "present", "实到会人数须超过应到会人数的一半");
        form.require(votesFor * 2 > entitled, "votes_for", "赞成票须超过应到会人数的一半，否则请退回");
    }
}
