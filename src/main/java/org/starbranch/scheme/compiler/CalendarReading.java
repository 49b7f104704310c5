package org.starbranch.scheme.compiler;

import java.time.MonthDay;
import java.util.List;
import org.starbranch.scheme.model.Combination;
import org.starbranch.scheme.model.Deadline;
import org.starbranch.scheme.model.Period;
import org.starbranch.shared.DateClause;

/** Reads when things are due: the period and the days of the calendar. */
final class CalendarReading {

    /** The ways to name a date. */
    private static final List<String> DATES = List.of("workingDays", "days", "months", "fixed");

    private CalendarReading() {}

    static Period period(Fields fields) {
        return new Period(
                fields.oneOf("unit", Period.Unit.class),
                fields.has("starts") ? fields.monthDay("starts") : Period.CALENDAR_YEAR.starts(),
                fields.oneOf("combine", Combination.NONE),
                RuleReading.optionalClause(fields));
    }

    static Deadline deadline(Fields fields) {
        return new Deadline(
                fields.text("id"),
                fields.text("name"),
                dateClause(fields),
                fields.text("from", ""),
                RuleReading.clause(fields));
    }

    private static DateClause dateClause(Fields fields) {
        List<String> given = DATES.stream().filter(fields::has).toList();
        if (given.size() > 1) {
            fields.misplaced(given.get(1), "%s 只能写一种".formatted(String.join("、", given)));
        }
        if (fields.has("yearOffset") && !given.contains("fixed")) {
            fields.misplaced("yearOffset", "“yearOffset”只与固定日期（fixed）一起写");
        }
        return switch (given.isEmpty() ? "fixed" : given.get(0)) {
            case "workingDays" -> new DateClause.WorkingDaysAfter(fields.integer("workingDays"));
            case "days" -> new DateClause.DaysAfter(fields.integer("days"));
            case "months" -> new DateClause.MonthsAfter(fields.integer("months"));
            default -> fixedDate(fields);
        };
    }

    static DateClause.FixedDate fixedDate(Fields fields) {
        MonthDay day = fields.monthDay("fixed");
        return new DateClause.FixedDate(fields.integer("yearOffset", 0), day.getMonthValue(), day.getDayOfMonth());
    }
}
