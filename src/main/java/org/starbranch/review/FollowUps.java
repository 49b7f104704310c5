package org.starbranch.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * What a check found not met, followed: the office sets a day, and when it has passed the same lines are looked at once more
 * by those who looked before. What they find then stands in the sheets, what they had found is kept beside it.
 */
@Service
@Transactional(readOnly = true)
public class FollowUps {

    private static final int LONGEST = 2000;
    private static final int LONGEST_FINDING = 500;

    private final Improvements improvements;
    private final ReturnedLines lines;
    private final Corrections corrections;
    private final Decisions decisions;
    private final Cycles cycles;
    private final Clock clock;

    FollowUps(
            Improvements improvements,
            ReturnedLines lines,
            Corrections corrections,
            Decisions decisions,
            Cycles cycles,
            Clock clock) {
        this.improvements = improvements;
        this.lines = lines;
        this.corrections = corrections;
        this.decisions = decisions;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** What the office orders. */
    public enum Order {
        /** Everything is put right until a day, and looked at again. */
        FOLLOW,
        /** What is left stays as it is, with a reason. */
        END
    }

    /**
     * Sets the day until which everything is put right, or ends the follow-up.
     *
     * @param form {@code decision}, {@code due} and {@code instruction}
     */
    @Transactional
    public Submission<Order> order(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以下达改进清单");
        Optional<Order> order = fields.choice("decision", Order.class, "请选择是否限期改进");
        Optional<LocalDate> due = order.filter(Order.FOLLOW::equals).flatMap(follow -> due(fields));
        String instruction = fields.required("instruction", "改进要求或者不再跟踪的理由", LONGEST);
        return fields.unlessFaulty(() -> {
            due.ifPresent(day -> improvements.due(cycle, day));
            decisions.add(
                    cycle,
                    Decision.Kind.IMPROVEMENT,
                    round(cycle),
                    due.map(LocalDate::toString).orElse("END"),
                    instruction,
                    "",
                    actor);
            return order.orElseThrow();
        });
    }

    private Optional<LocalDate> due(FormFields fields) {
        LocalDate today = LocalDate.now(clock);
        return fields.day("due", "改进期限", today.plusDays(1), today.plusYears(1));
    }

    /**
     * Takes the report on the check, or on what came of an order.
     *
     * @param form {@code report}
     * @return whether something is followed after it
     */
    @Transactional
    public Submission<Order> report(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以提交检查报告");
        String report = fields.required("report", "检查报告", LONGEST);
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Decision.Kind.REPORT, round(cycle), "REPORTED", report, "", actor);
            return due(cycle).isPresent() ? Order.FOLLOW : Order.END;
        });
    }

    /** The day until which everything is put right; empty where nothing is followed. */
    public Optional<LocalDate> due(String cycle) {
        return improvements.of(cycle).stream()
                .map(Improvement::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The day has passed: those who looked before look at what was not met once more. */
    @Transactional
    public void recheck(String cycle) {
        Scheme scheme = cycles.scheme(cycle);
        List<ReturnOrder> orders = improvements.of(cycle).stream()
                .map(improvement -> order(cycle, scheme, improvement))
                .toList();
        corrections.send(cycle, "改进复查", orders, Actor.SYSTEM);
    }

    /** What was looked at again, with what had been found before, the newest first. */
    public List<ReturnedLine> followed(String cycle) {
        return lines.of(cycle);
    }

    private static ReturnOrder order(String cycle, Scheme scheme, Improvement improvement) {
        Point point = scheme.point(improvement.point());
        String sheet = point.sheets().stream()
                .filter(code -> scheme.sheet(code).inTotal())
                .findFirst()
                .orElseThrow();
        String found = improvement.reason();
        return new ReturnOrder(
                new SheetId(cycle, improvement.subject(), sheet, 0, SheetId.ANYBODY),
                point,
                found.substring(0, Math.min(found.length(), LONGEST_FINDING)));
    }

    /** Orders and reports are kept for each time the cycle came round to them. */
    private String round(String cycle) {
        return "R" + (lines.rounds(cycle) + 1);
    }
}
