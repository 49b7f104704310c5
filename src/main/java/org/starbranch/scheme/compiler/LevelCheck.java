package org.starbranch.scheme.compiler;

import java.util.List;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** The levels fall from 100 % to 0 %, and there are levels exactly where a point is judged by them (001, reading B2). */
final class LevelCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        List<Level> levels = scheme.levels();
        boolean used = scheme.points().stream().anyMatch(point -> point.kind() == Point.Kind.LEVEL);
        if (used != levels.size() >= 2) {
            report.error(scheme, "levels", used ? "至少要有两个等级（levels）" : "没有按等级评的采分点，不需要等级（levels）");
        }
        if (!levels.isEmpty()) {
            ends(levels.get(0), 100, "最高等级“%s”应当得 100%%，现在是 %d%%", report);
            ends(levels.get(levels.size() - 1), 0, "最低等级“%s”应当得 0%%，现在是 %d%%", report);
        }
        for (int i = 1; i < levels.size(); i++) {
            descends(levels.get(i - 1), levels.get(i), report);
        }
    }

    private static void ends(Level level, int percent, String message, Report report) {
        if (level.percent() != percent) {
            report.error(level, "percent", message.formatted(level.name(), level.percent()));
        }
    }

    private static void descends(Level higher, Level lower, Report report) {
        if (lower.percent() >= higher.percent()) {
            report.error(
                    lower,
                    "percent",
                    "“%s”得 %d%%，应当低于“%s”的 %d%%"
                            .formatted(lower.name(), lower.percent(), higher.name(), higher.percent()));
        }
    }
}
