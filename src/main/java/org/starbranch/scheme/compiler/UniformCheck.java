package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Point.Kind;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.ScoreOption;

/** What is usually the same all over a scheme and differs in one place is shown: it may be a slip of the pen. */
final class UniformCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        steps(scheme, report);
        options(scheme, report);
    }

    private static void steps(Scheme scheme, Report report) {
        List<Point> judged = scheme.points().stream()
                .filter(point -> point.kind() == Kind.GRADED || point.kind() == Kind.BLOCK)
                .toList();
        usual(judged, point -> point.step().stripTrailingZeros())
                .ifPresent(usual -> judged.stream()
                        .filter(point -> point.step().compareTo(usual) != 0)
                        .forEach(point -> report.warning(
                                point,
                                "step",
                                "%s：步长 %s，其他采分点是 %s"
                                        .formatted(
                                                point.code(), point.step().toPlainString(), usual.toPlainString()))));
    }

    /** Points of the same maximum give the same score for an option of the same name. */
    private static void options(Scheme scheme, Report report) {
        Map<String, BigDecimal> first = new HashMap<>();
        for (Point point : scheme.points()) {
            for (ScoreOption option : point.options()) {
                String key = point.max().stripTrailingZeros() + option.name();
                BigDecimal known = first.putIfAbsent(key, option.value());
                if (known != null && known.compareTo(option.value()) != 0) {
                    report.warning(
                            option,
                            "value",
                            "%s：“%s”%s 分，前面的采分点是 %s 分"
                                    .formatted(
                                            point.code(),
                                            option.name(),
                                            option.value().toPlainString(),
                                            known.toPlainString()));
                }
            }
        }
    }

    private static <K> Optional<K> usual(List<Point> points, Function<Point, K> property) {
        return points.stream().collect(Collectors.groupingBy(property, Collectors.counting())).entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }
}
