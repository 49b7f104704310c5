package org.starbranch.scheme.compiler;

import java.util.List;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Target;

/** Targets go from year to year without a hole and never ask for less than before (002, reading A10). */
final class TargetCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        List<Target> targets = scheme.targets();
        for (Target target : targets) {
            if (target.percent() < 1 || target.percent() > 100) {
                report.error(target, "percent", "%d 年的目标应当是 1%% 至 100%%".formatted(target.year()));
            }
        }
        for (int i = 1; i < targets.size(); i++) {
            follows(targets.get(i - 1), targets.get(i), report);
        }
    }

    private static void follows(Target before, Target after, Report report) {
        if (after.of() != before.of()) {
            return;
        }
        if (after.year() != before.year() + 1) {
            report.error(after, "year", "目标年度应当逐年排列，%d 年之后是 %d 年".formatted(before.year(), after.year()));
        }
        if (after.percent() < before.percent()) {
            report.error(after, "percent", "%d 年的目标低于上一年".formatted(after.year()));
        }
    }
}
