package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Deadline;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.shared.DateClause.WorkingDaysAfter;

/** Consequences, deadlines, ballots, levels and counts agree with their words and with the readings they rest on. */
record RuleWording(Wording wording) {

    void check() {
        Scheme scheme = wording.scheme();
        scheme.consequences().forEach(this::consequence);
        scheme.levels().forEach(this::level);
        scheme.calendar().forEach(this::days);
        scheme.sheets().stream()
                .filter(sheet -> sheet.raters() == RaterRule.BALLOT)
                .forEach(this::ballots);
        scheme.points().forEach(point -> point.countedRule().ifPresent(rule -> window(rule, point.name())));
    }

    private void consequence(Consequence consequence) {
        String text = consequence.name() + "，" + consequence.text();
        wording.agrees(consequence, "years", consequence.years(), "连续#[年次]", text);
        wording.agrees(consequence, "toStar", consequence.toStar(), "#星级?及以下", text);
        wording.agrees(consequence, "fromStar", consequence.fromStar(), "#星级?及?以上", text);
        if (wording.scheme().findBand(consequence.toStar() + 1).isEmpty()) {
            String readings = wording.readings(consequence.clause());
            wording.agrees(consequence, "fromStar", consequence.fromStar(), "#星级?及以上", readings);
        }
        if (consequence.fromStar() == consequence.toStar()) {
            wording.agrees(consequence, "toStar", consequence.toStar(), "(?:^|，)#星支部", text);
        }
    }

    private void level(Level level) {
        wording.says(level, "percent", level.percent(), wording.readings(level.clause()));
    }

    private void days(Deadline deadline) {
        if (deadline.date() instanceof WorkingDaysAfter after) {
            wording.agrees(deadline, "workingDays", after.days(), "#个工作日", wording.readings(deadline.clause()));
        }
    }

    private void ballots(Sheet sheet) {
        wording.agrees(sheet, "minimum", sheet.minimum(), "#[票张]", wording.readings(sheet.clause()));
    }

    private void window(CountedRule rule, String name) {
        Figures.at("近#年", name).stream()
                .filter(years -> years * 12 != rule.windowMonths())
                .forEach(years -> wording.report()
                        .warning(rule, "windowMonths", "文字写“近%d年”，这里是 %d 个月".formatted(years, rule.windowMonths())));
    }
}
