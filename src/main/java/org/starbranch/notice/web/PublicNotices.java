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
import org.starbranch.scheme.model.Title;
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
        return NoticeView.of(notice, title(notice.cycle()), open, open ? daysLeft(today, notice.closesOn()) : 0);
    }

    private String title(String cycle) {
        return cycles.cycle(cycle).name() + (cycles.hasRounds(cycle) ? named(cycle) : "结果") + "公示";
    }

    /** A list of those who get a title is called by it: nothing else is published there (002, reading A18). */
    private String named(String cycle) {
        return cycles.scheme(cycle).titles().stream()
                .filter(title -> title.basis() == Title.Basis.CONDITION)
                .map(title -> "拟命名" + title.name())
                .findFirst()
                .orElse("结果");
    }

    private int daysLeft(LocalDate today, LocalDate last) {
        return (int) today.datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
