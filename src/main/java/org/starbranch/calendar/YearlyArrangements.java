package org.starbranch.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Takes the arrangement of a year that an office sends in. */
@Service
public class YearlyArrangements {

    private final YearRows rows;
    private final KnownYears years;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    YearlyArrangements(
            YearRows rows, KnownYears years, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.years = years;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The days of a year are known now, or have changed. Told within the transaction, with the new days in use. */
    public record Arranged(int year) {}

    /**
     * Puts a yearly file in use.
     *
     * @param replace whether the sender knows that it takes the place of another
     */
    @Transactional
    public Submission<YearFile> take(String text, boolean replace, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以录入放假安排");
        }
        Submission<HolidayYear> read =
                HolidayReading.read(text, LocalDate.now(clock).getYear());
        if (read instanceof Submission.Refused<HolidayYear> refused) {
            return Submission.refused(refused.faults());
        }
        HolidayYear year = ((Submission.Accepted<HolidayYear>) read).outcome();
        if (years.find(year.year()).isPresent() && !replace) {
            return Submission.refused("%d 年的放假安排已经有了；确要更换，请勾选“替换已有的安排”".formatted(year.year()));
        }
        return Submission.accepted(put(new YearFile(year, text, actor.userId(), now()), actor));
    }

    private YearFile put(YearFile file, Actor actor) {
        rows.put(file);
        audit.record(
                actor,
                "calendar.arranged",
                String.valueOf(file.year()),
                "录入 %d 年放假安排，依据%s".formatted(file.year(), file.content().source()));
        years.use(file);
        events.publishEvent(new Arranged(file.year()));
        return file;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
