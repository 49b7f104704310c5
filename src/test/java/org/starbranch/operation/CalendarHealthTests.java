package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.starbranch.calendar.Holidays;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.shared.Time;

/** What a node says about the decreed holidays of 2026 and 2027 on a given day. */
class CalendarHealthTests {

    @Test
    void untilOctoberTheNextYearIsNotMissed() {
        Health health = on("2026-10-31", 2026);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEmpty();
    }

    @Test
    void fromNovemberTheMissingNextYearIsMentionedAndTheNodeIsWell() {
        Health health = on("2026-11-01", 2026);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("提示")).asString().startsWith("2027年放假安排尚未录入");
    }

    @Test
    void bothYearsKnownThereIsNothingToSay() {
        assertThat(on("2026-12-31", 2026, 2027).getDetails()).isEmpty();
    }

    @Test
    void aMissingPresentYearWarnsAndDoesNotStopTheNode() {
        Health health = on("2027-01-01", 2026);
        assertThat(health.getStatus()).isEqualTo(CalendarHealth.WARNING);
        assertThat(health.getDetails().get("提示")).asString().startsWith("2027年");
    }

    private static Health on(String day, Integer... years) {
        WorkingCalendar calendar = new WorkingCalendar(new Holidays(Set.of(years), Set.of(), Set.of()));
        Instant noon = LocalDate.parse(day).atTime(12, 0).atZone(Time.CHINA).toInstant();
        return new CalendarHealth(calendar, Clock.fixed(noon, Time.CHINA)).health();
    }
}
