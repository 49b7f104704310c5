package org.starbranch.scheme.compiler;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.starbranch.scheme.model.MissingNumber;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/**
 * Printed numbers are kept: they rise, none stands twice, and one that the source skips is recorded instead of renumbering
 * what follows (003, reading X1).
 */
final class NumberCheck implements Check {

    /** A point with its number taken apart: 二-6 is the sixth of the series 二-. */
    private record Numbered(Point point, String series, int number) {

        private static final Pattern SHAPE = Pattern.compile("(.*?)([0-9]{1,3})");

        static Optional<Numbered> of(Point point) {
            Matcher matcher = SHAPE.matcher(point.number());
            return matcher.matches()
                    ? Optional.of(new Numbered(point, matcher.group(1), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        }
    }

    @Override
    public void check(Scheme scheme, Report report) {
        Set<String> skipped = new HashSet<>();
        series(scheme).forEach(points -> rise(points, skipped, report));
        Set<String> recorded =
                scheme.missingNumbers().stream().map(MissingNumber::number).collect(Collectors.toSet());
        scheme.points().stream()
                .flatMap(point -> Numbered.of(point).stream())
                .forEach(numbered -> unrecorded(numbered, skipped, recorded, report));
        for (MissingNumber missing : scheme.missingNumbers()) {
            if (skipped.contains(missing.number())) {
                report.warning(missing, "number", "原文缺少编号“%s”，不重新编号".formatted(missing.number()));
            } else {
                report.error(missing, "number", "编号“%s”并没有缺".formatted(missing.number()));
            }
        }
    }

    private static Collection<List<Numbered>> series(Scheme scheme) {
        return scheme.points().stream()
                .flatMap(point -> Numbered.of(point).stream())
                .collect(Collectors.groupingBy(Numbered::series, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Notes the numbers that are left out below the highest. */
    private static void rise(List<Numbered> points, Set<String> skipped, Report report) {
        Map<Integer, Point> seen = new LinkedHashMap<>();
        int last = 0;
        for (Numbered numbered : points) {
            if (numbered.number() <= last) {
                report.error(
                        numbered.point(),
                        "number",
                        "编号“%s”重复或倒退".formatted(numbered.point().number()));
            }
            seen.put(numbered.number(), numbered.point());
            last = Math.max(last, numbered.number());
        }
        String series = points.get(0).series();
        IntStream.range(1, last).filter(n -> !seen.containsKey(n)).forEach(n -> skipped.add(series + n));
    }

    /** The gap is told at the number that follows it. */
    private static void unrecorded(Numbered numbered, Set<String> skipped, Set<String> recorded, Report report) {
        String before = numbered.series() + (numbered.number() - 1);
        if (skipped.contains(before) && !recorded.contains(before)) {
            report.error(numbered.point(), "number", "缺少编号“%s”：原文没有的写入 missingNumbers，不要重新编号".formatted(before));
        }
    }
}
