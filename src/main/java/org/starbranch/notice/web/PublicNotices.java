package org.starbranch.notice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.Notice;
import org.starbranch.notice.Notices;
import org.starbranch.notice.Objections;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;

/** What page and JSON have in common. */
@Component
class PublicNotices {

    private final Notices notices;
    private final Objections objections;
    private final Cycles cycles;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PublicNotices(Notices notices, Objections objections, Cycles cycles, WorkingCalendar calendar, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.cycles = cycles;
        this.calendar = calendar;
        this.clock = clock;
    }

    Optional<NoticeView> find(String cycle) {
        return notices.find(cycle).map(this::view);
    }

    /** The receipt, if it belongs to this cycle's notice. */
    Optional<ReceiptView> receipt(String cycle, String receipt) {
        return objections
                .find(receipt)
                .filter(objection -> objection.rating().cycle().equals(cycle))
                .map(ReceiptView::of);
    }

    Submission<String> object(String cycle, ObjectionForm form, Actor actor) {
        return objections.receive(cycle, form.branchCode(), form.words(), form.reach(), actor);
    }

    private NoticeView view(Notice notice) {
        LocalDate today = LocalDate.now(clock);
        boolean open = notice.takesObjections(today);
        String title = cycles.cycle(notice.cycle()).name() + "结果公示";
        return NoticeView.of(notice, title, open, open ? daysLeft(today, notice.closesOn()) : 0);
    }

    private int daysLeft(LocalDate today, LocalDate last) {
        return (int) today.datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
