package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Clause;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.SoftMinimum;
import org.starbranch.scheme.model.Target;
import org.starbranch.scheme.model.Title;

/**
 * A number agrees with the words that stand beside it: where a clause's text names figures, the number is one of them; where
 * a number rests on an assumption that names figures of its kind, too. Words without figures say nothing.
 */
final class WordingCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        stars(scheme, report);
        scheme.titles().forEach(title -> title(title, report));
        scheme.targets().forEach(target -> target(target, report));
        scheme.consequences().forEach(consequence -> consequence(consequence, scheme, report));
        scheme.levels().forEach(level -> level(level, scheme, report));
        scheme.sheets().stream()
                .filter(sheet -> sheet.raters() == RaterRule.BALLOT)
                .forEach(sheet -> ballots(sheet, scheme, report));
        scheme.points().forEach(point -> point.countedRule().ifPresent(rule -> window(rule, point.name(), report)));
    }

    private static void stars(Scheme scheme, Report report) {
        List<Band> bands = scheme.bands();
        for (Band band : bands) {
            boolean lowest = band.equals(bands.get(bands.size() - 1));
            says(
                    band,
                    lowest ? "to" : "from",
                    lowest ? band.to() : band.from(),
                    band.clause().text(),
                    report);
        }
        for (Cap cap : scheme.caps()) {
            says(cap, "percent", cap.percent(), cap.clause().text(), report);
        }
        for (SoftMinimum minimum : scheme.minimums()) {
            says(minimum, "percent", minimum.percent(), minimum.clause().text(), report);
        }
    }

    private static void title(Title title, Report report) {
        String text = title.clause().text();
        if (title.places() > 0) {
            says(title, "places", title.places(), text, report);
        }
        if (title.minimumStar() > 0) {
            says(title, "minimumStar", title.minimumStar(), text, report);
        }
        title.memberShare().ifPresent(share -> {
            says(share, "star", share.star(), text, report);
            says(share, "percent", share.percent(), text, report);
        });
        title.reverified().ifPresent(again -> {
            says(again, "below", again.below(), again.clause().text(), report);
            DayWording.check(again, again.on(), again.clause().text(), report);
        });
    }

    private static void target(Target target, Report report) {
        says(target, "year", target.year(), target.clause().text(), report);
        says(target, "percent", target.percent(), target.clause().text(), report);
    }

    private static void consequence(Consequence consequence, Scheme scheme, Report report) {
        String text = consequence.name() + "，" + consequence.text();
        agrees(consequence, "years", consequence.years(), "连续#[年次]", text, report);
        agrees(consequence, "toStar", consequence.toStar(), "#星级?及以下", text, report);
        agrees(consequence, "fromStar", consequence.fromStar(), "#星级?及?以上", text, report);
        if (consequence.fromStar() == consequence.toStar()) {
            agrees(consequence, "toStar", consequence.toStar(), "(?:^|，)#星支部", text, report);
        }
    }

    private static void level(Level level, Scheme scheme, Report report) {
        says(level, "percent", level.percent(), readings(level.clause(), scheme), report);
    }

    private static void ballots(Sheet sheet, Scheme scheme, Report report) {
        agrees(sheet, "minimum", sheet.minimum(), "#[票张]", readings(sheet.clause(), scheme), report);
    }

    private static void window(CountedRule rule, String name, Report report) {
        Figures.at("近#年", name).stream()
                .filter(years -> years * 12 != rule.windowMonths())
                .forEach(years -> report.warning(
                        rule, "windowMonths", "文字写“近%d年”，这里是 %d 个月".formatted(years, rule.windowMonths())));
    }

    /** What the assumptions say that a rule rests on. */
    private static String readings(Clause clause, Scheme scheme) {
        return String.join(
                "，",
                clause.assumes().stream()
                        .flatMap(id -> scheme.findAssumption(id).stream())
                        .map(assumption -> assumption.reading() + "，" + assumption.standard())
                        .toList());
    }

    private static void agrees(Object piece, String key, int value, String pattern, String text, Report report) {
        List<Integer> named = Figures.at(pattern, text);
        if (!named.isEmpty() && !named.contains(value)) {
            report.warning(piece, key, "文字写的是 %s，这里是 %d".formatted(named.get(0), value));
        }
    }

    private static void says(Object piece, String key, int value, String text, Report report) {
        says(piece, key, BigDecimal.valueOf(value), text, report);
    }

    private static void says(Object piece, String key, BigDecimal value, String text, Report report) {
        List<BigDecimal> figures = Figures.in(text);
        if (!figures.isEmpty() && figures.stream().noneMatch(figure -> figure.compareTo(value) == 0)) {
            report.warning(piece, key, "文字写的是“%s”，没有 %s".formatted(text, value.toPlainString()));
        }
    }
}
