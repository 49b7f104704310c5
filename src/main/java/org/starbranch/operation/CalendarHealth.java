package org.starbranch.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import org.starbranch.calendar.WorkingCalendar;

/**
 * Whether the decreed holidays are known. Next year's are decreed in November; from then on their absence is mentioned.
 * The absence of this year's warns and does not stop the node: due dates then count weekends only and are called
 * provisional, while stopping would make every node go dark at once on 1 January.
 */
@Component("calendarHealthIndicator")
class CalendarHealth implements HealthIndicator, MeterBinder {

    /** Worse than up, but the node works on; answered with 200. */
    static final Status WARNING = new Status("WARNING");

    private final WorkingCalendar calendar;
    private final Clock clock;

    CalendarHealth(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Health health() {
        LocalDate today = LocalDate.now(clock);
        if (!calendar.knows(today.getYear())) {
            return missing(Health.status(WARNING), today.getYear());
        }
        boolean decreed = today.getMonth().compareTo(Month.NOVEMBER) >= 0;
        return decreed && !calendar.knows(today.getYear() + 1)
                ? missing(Health.up(), today.getYear() + 1)
                : Health.up().build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "this", 0);
        gauge(registry, "next", 1);
    }

    private void gauge(MeterRegistry registry, String year, int later) {
        Gauge.builder("starbranch.calendar.known", () -> knows(later) ? 1 : 0)
                .tag("year", year)
                .description("1 where the decreed holidays of the year are known")
                .register(registry);
    }

    private boolean knows(int later) {
        return calendar.knows(LocalDate.now(clock).getYear() + later);
    }

    private static Health missing(Health.Builder health, int year) {
        return health.withDetail("提示", year + "年放假安排尚未录入，工作日期限只按周末计算，均为暂定").build();
    }
}
