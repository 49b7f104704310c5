package org.starbranch.rating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starbranch.shared.Fault;

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
        String remark,
        List<Fault> unknown) {

    private static final Set<String> FIELDS =
            Set.of("decision", "held_on", "entitled", "present", "votes_for", "minutes", "remark");
    private static final int MINUTES_LIMIT = 2000;
    private static final int REMARK_LIMIT = 1000;

    static MeetingForm of(SheetFields fields) {
        return new MeetingForm(
                decision(fields.text("decision")),
                date(fields.text("held_on")),
                number(fields.text("entitled")),
                number(fields.text("present")),
                number(fields.text("votes_for")),
                fields.text("minutes"),
                fields.text("remark"),
                fields.unknownBeside(FIELDS));
    }

    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (decision.isEmpty()) {
            faults.add(new Fault("decision", "请选择确认自评或退回书记"));
        } else if (decision.get() == MeetingOutcome.SENT_BACK) {
            require(faults, !remark.isEmpty(), "remark", "退回时请写明原因");
        } else {
            confirmation(faults, today);
        }
        require(faults, remark.length() <= REMARK_LIMIT, "remark", "说明最多 1000 字");
        require(faults, minutes.length() <= MINUTES_LIMIT, "minutes", "会议记录最多 2000 字");
        faults.addAll(unknown);
        return faults;
    }

    private void confirmation(List<Fault> faults, LocalDate today) {
        require(faults, heldOn.isPresent(), "held_on", "请填写会议日期");
        require(faults, heldOn.map(day -> !day.isAfter(today)).orElse(true), "held_on", "会议日期不能晚于今天");
        require(faults, !minutes.isEmpty(), "minutes", "请填写会议记录");
        require(faults, entitled.filter(n -> n > 0).isPresent(), "entitled", "应到会人数应为正整数");
        require(faults, present.isPresent(), "present", "实到会人数应为整数");
        require(faults, votesFor.isPresent(), "votes_for", "赞成票数应为整数");
        if (entitled.isPresent() && present.isPresent() && votesFor.isPresent()) {
            figures(faults, entitled.get(), present.get(), votesFor.get());
        }
    }

    private static void figures(List<Fault> faults, int entitled, int present, int votesFor) {
        require(faults, present <= entitled, "present", "实到会人数不能多于应到会人数");
        require(faults, votesFor <= present, "votes_for", "赞成票不能多于实到会人数");
        require(faults, present * 2 > entitled, "present", "实到会人数须超过应到会人数的一半");
        require(faults, votesFor * 2 > entitled, "votes_for", "赞成票须超过应到会人数的一半，否则请退回");
    }

    private static void require(List<Fault> faults, boolean holds, String field, String message) {
        if (!holds) {
            faults.add(new Fault(field, message));
        }
    }

    private static Optional<MeetingOutcome> decision(String text) {
        return List.of(MeetingOutcome.values()).stream()
                .filter(outcome -> outcome.name().equals(text))
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
