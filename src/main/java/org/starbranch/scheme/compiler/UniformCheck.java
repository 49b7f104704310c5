package org.starbranch.scheme.compiler;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        Map<String, List<ScoreOption>> alike = scheme.points().stream()
                .flatMap(point -> point.options().stream().map(option -> Map.entry(point.max() + option.name(), option)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        alike.values()
                .forEach(options -> usual(options, option -> option.value().stripTrailingZeros())
                        .ifPresent(usual -> options.stream()
                                .filter(option -> option.value().compareTo(usual) != 0)
                                .forEach(option -> option(option, usual, report))));
    }

    private static void option(ScoreOption option, BigDecimal usual, Report report) {
        report.warning(
                option,
                "value",
                "“%s”这里是 %s 分，其他采分点是 %s 分"
                        .formatted(option.name(), option.value().toPlainString(), usual.toPlainString()));
    }

    private static <T, K> Optional<K> usual(List<T> pieces, Function<T, K> property) {
        return pieces.stream().collect(groupingBy(property, counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
