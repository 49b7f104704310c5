package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Scheme;

/**
 * The bands, read as half-open intervals, cover 0 to the full total exactly once, and a higher total never gives a lower
 * star.
 */
final class BandCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        List<Band> bands = scheme.bands();
        if (bands.isEmpty() == (scheme.kind() == Scheme.Kind.POINTS)) {
            report.error(scheme, bands.isEmpty() ? "计分的方案必须有星级分数段（bands）" : "清单式方案不评星，不能有星级分数段（bands）");
        }
        bands.forEach(band -> single(band, report));
        if (!bands.isEmpty()) {
            cover(bands, scheme.cappedAt(), report);
            capped(scheme, report);
        }
    }

    /** What counts is at most what can be scored (004, reading G1). */
    private static void capped(Scheme scheme, Report report) {
        if (scheme.cappedAt().compareTo(scheme.rawMaximum()) > 0) {
            report.error(
                    scheme,
                    "cappedAt",
                    "封顶分 %s 超过最高可得的 %s 分"
                            .formatted(
                                    scheme.cappedAt().toPlainString(),
                                    scheme.rawMaximum().toPlainString()));
        }
        if (scheme.cappedAt().compareTo(scheme.total()) < 0) {
            report.error(
                    scheme,
                    "cappedAt",
                    "封顶分 %s 低于满分 %s"
                            .formatted(
                                    scheme.cappedAt().toPlainString(),
                                    scheme.total().toPlainString()));
        }
    }

    private static void cover(List<Band> bands, BigDecimal full, Report report) {
        expect(bands.get(0), bands.get(0).to(), full, report);
        for (int i = 1; i < bands.size(); i++) {
            meets(bands.get(i - 1), bands.get(i), report);
        }
        Band lowest = bands.get(bands.size() - 1);
        if (lowest.from().signum() != 0) {
            report.error(
                    lowest, "最低档应当从 0 分开始，现在从 %s 分开始".formatted(lowest.from().toPlainString()));
        }
    }

    private static void single(Band band, Report report) {
        if (band.star() < 1 || band.star() > 5) {
            report.error(band, "星级应当是 1 至 5");
        }
        if (band.from().compareTo(band.to()) >= 0) {
            report.error(band, "%d 星的分数段是空的".formatted(band.star()));
        }
    }

    private static void expect(Band band, BigDecimal end, BigDecimal full, Report report) {
        if (end.compareTo(full) != 0) {
            report.error(band, "最高档应当到满分 %s 为止，现在到 %s".formatted(full.toPlainString(), end.toPlainString()));
        }
    }

    private static void meets(Band higher, Band lower, Report report) {
        if (higher.star() == lower.star()) {
            report.error(lower, "%d 星有两个分数段".formatted(lower.star()));
        }
        if (lower.star() < higher.star() - 1) {
            report.error(lower, "star", "%d 星与 %d 星之间缺一档".formatted(higher.star(), lower.star()));
        }
        int order = lower.to().compareTo(higher.from());
        String from = higher.from().toPlainString();
        String to = lower.to().toPlainString();
        if (order < 0) {
            report.error(lower, "%s 分至 %s 分之间没有星级".formatted(to, from));
        } else if (order > 0) {
            report.error(lower, "%s 分至 %s 分之间星级重叠".formatted(from, to));
        }
    }
}
