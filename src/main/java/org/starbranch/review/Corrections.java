package org.starbranch.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Review.Round;
import org.starbranch.shared.Actor;

/**
 * Sends single lines of filled-in sheets back to those who filled them in: the sheet is open again in a round of corrections,
 * asks for these lines alone and keeps all others; what stood there is kept. A line that nobody answers stands as before.
 */
@Component
class Corrections {

    private static final String DEADLINE = "correction";

    private final ReviewRows rows;
    private final ReturnedLines lines;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            ReviewRows rows,
            ReturnedLines lines,
            Cycles cycles,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.cycles = cycles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a round of corrections, named so for people; all orders are about one half. */
    void send(String cycle, String name, List<ReturnOrder> orders, Actor actor) {
        int number = lines.rounds(cycle) + 1;
        LocalDate due = cycles.due(cycle, DEADLINE).date();
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Map<SheetId, Map<String, Entry>> standing = rows.entries(cycle);
        orders.forEach(order -> lines.takeBack(
                rows.sheet(order.sheet()).orElseThrow(),
                order.point().code(),
                standing(standing, order),
                new ReturnedLines.Return(number, order.finding(), due, actor, now)));
        List<SheetId> sheets =
                orders.stream().map(ReturnOrder::sheet).distinct().toList();
        int half = sheets.get(0).half();
        Round round = new Round(cycle, "correction_" + number, name + "（第" + number + "次）", half, due, 0);
        rows.addRound(round, sheets.stream().map(SheetId::sheet).distinct().toList(), now);
        rows.reopen(round, sheets);
        orders.forEach(order -> audit.record(
                actor,
                "review.returned",
                order.sheet().toString(),
                name + "“" + order.point().name() + "”：" + order.finding()));
        sheets.forEach(sheet -> events.publishEvent(new Review.Opened(sheet)));
    }

    private static Entry standing(Map<SheetId, Map<String, Entry>> standing, ReturnOrder order) {
        return Objects.requireNonNull(
                standing.getOrDefault(order.sheet(), Map.of()).get(order.point().code()));
    }

    /** The office closed the round: what nobody answered stands as before, with the reason of the closing. */
    @EventListener
    void on(Review.GivenUp givenUp) {
        List<ReturnedLine> open = lines.open(givenUp.sheet());
        if (!open.isEmpty()) {
            String why = rows.sheet(givenUp.sheet()).orElseThrow().note();
            open.forEach(line -> {
                rows.addEntries(line.sheet(), Map.of(line.point(), line.before()));
                lines.lapse(line, why);
            });
            rows.restore(givenUp.sheet(), open.get(0).scoredBy(), open.get(0).scoredAt());
        }
    }
}
