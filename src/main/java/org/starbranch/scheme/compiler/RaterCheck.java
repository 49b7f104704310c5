package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Combination;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.Sheet.Every;

/** Who fills a sheet in fits how often and how many: ballots stay secret, halves exist where a sheet is filled in twice. */
final class RaterCheck implements Check {

    /** With fewer ballots one can tell who voted how. */
    private static final int SECRET = 3;

    /** Fewest ballots that are usually asked for (002, reading A20). */
    private static final int USUAL = 5;

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.sheets().forEach(sheet -> {
            minimum(sheet, report);
            every(sheet, scheme, report);
        });
    }

    private static void minimum(Sheet sheet, Report report) {
        if (sheet.raters() == RaterRule.ONE && sheet.minimum() != 1) {
            report.error(sheet, "minimum", "“%s”由一人填写，不写最少份数（minimum）".formatted(sheet.name()));
        } else if (sheet.raters() == RaterRule.BALLOT && sheet.minimum() < SECRET) {
            report.error(sheet, "minimum", "“%s”：少于 %d 张选票不能保密".formatted(sheet.name(), SECRET));
        } else if (sheet.raters() == RaterRule.BALLOT && sheet.minimum() < USUAL) {
            report.warning(sheet, "minimum", "“%s”：有效票一般不少于 %d 张".formatted(sheet.name(), USUAL));
        } else if (sheet.minimum() < 1) {
            report.error(sheet, "minimum", "“%s”：最少份数至少为 1".formatted(sheet.name()));
        }
    }

    private static void every(Sheet sheet, Scheme scheme, Report report) {
        Combination combination = scheme.period().combination();
        if (sheet.every() == Every.SEMESTER && combination == Combination.NONE) {
            report.error(sheet, "every", "“%s”每学期填写，但周期（period）没有分两半".formatted(sheet.name()));
        } else if (sheet.inTotal() && (sheet.every() == Every.SEMESTER) != (combination == Combination.MEAN)) {
            report.error(
                    sheet,
                    "every",
                    combination == Combination.MEAN
                            ? "“%s”计分，两半取平均时每学期都要填写".formatted(sheet.name())
                            : "“%s”计分，但两半不合并，不能每学期填写".formatted(sheet.name()));
        }
    }
}
