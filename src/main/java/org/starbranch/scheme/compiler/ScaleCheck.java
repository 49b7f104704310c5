package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Portion;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.ScoreOption;

/** Options fall from the maximum, each with a name of its own; a block's portions add up; level texts belong to levels. */
final class ScaleCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        for (Point point : scheme.points()) {
            if (point.scale() instanceof Scale.Options options) {
                options(point, options.options(), report);
            }
            if (point.scale() instanceof Scale.Block block) {
                split(point, block.split(), report);
            }
            texts(point, scheme, report);
        }
    }

    private static void options(Point point, List<ScoreOption> options, Report report) {
        if (options.size() < 2) {
            report.error(point, "options", "%s：至少两个档次".formatted(point.code()));
        } else if (options.get(0).value().compareTo(point.max()) != 0) {
            report.error(
                    options.get(0),
                    "value",
                    "%s：最高档 %s 分与分值 %s 不符"
                            .formatted(
                                    point.code(),
                                    plain(options.get(0)),
                                    point.max().toPlainString()));
        }
        for (int i = 1; i < options.size(); i++) {
            ScoreOption lower = options.get(i);
            if (lower.value().compareTo(options.get(i - 1).value()) >= 0) {
                report.error(lower, "value", "%s：档次应当从高到低，%s 分没有低于上一档".formatted(point.code(), plain(lower)));
            }
        }
        if (options.stream().map(ScoreOption::name).distinct().count() < options.size()) {
            report.error(point, "options", "%s：档次名称重复".formatted(point.code()));
        }
    }

    private static String plain(ScoreOption option) {
        return option.value().toPlainString();
    }

    private static void split(Point point, List<Portion> split, Report report) {
        BigDecimal sum = split.stream().map(Portion::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!split.isEmpty() && sum.compareTo(point.max()) != 0) {
            report.error(
                    point,
                    "split",
                    "%s：细分合计 %s 分，与分值 %s 不符"
                            .formatted(
                                    point.code(),
                                    sum.toPlainString(),
                                    point.max().toPlainString()));
        }
    }

    private static void texts(Point point, Scheme scheme, Report report) {
        point.texts().keySet().stream()
                .filter(code -> scheme.findLevel(code).isEmpty())
                .forEach(code -> report.error(point, "texts", "%s：没有等级“%s”".formatted(point.code(), code)));
        if (point.kind() == Point.Kind.LEVEL) {
            scheme.levels().stream()
                    .filter(level -> level.percent() > 0)
                    .filter(level -> !point.texts().containsKey(level.code()))
                    .map(Level::name)
                    .forEach(name -> report.error(point, "texts", "%s：没有写明“%s”的要求".formatted(point.code(), name)));
        }
    }
}
