package org.starbranch.scheme.compiler;

import java.util.HashSet;
import java.util.Set;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SoftMinimum;

/** Caps and minimums name stars that exist, once, with shares that a college can meet together. */
final class CapCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        Set<Integer> seen = new HashSet<>();
        for (Cap cap : scheme.caps()) {
            share(cap, cap.star(), cap.percent(), scheme, report);
            below(cap, scheme, report);
            if (!seen.add(cap.star())) {
                report.error(cap, "%d 星有两个名额上限".formatted(cap.star()));
            }
        }
        for (SoftMinimum minimum : scheme.minimums()) {
            share(minimum, minimum.star(), minimum.percent(), scheme, report);
            capped(minimum, scheme, report);
        }
        together(scheme, report);
    }

    private static void share(Object piece, int star, int percent, Scheme scheme, Report report) {
        if (scheme.bands().stream().noneMatch(band -> band.star() == star)) {
            report.error(piece, "没有 %d 星的分数段".formatted(star));
        }
        if (percent < 1) {
            report.error(piece, "percent", "%d 星的比例是 0，永远没有人能评上".formatted(star));
        } else if (percent > 100) {
            report.error(piece, "%d 星的比例 %d%% 超过 100%%".formatted(star, percent));
        }
    }

    private static void below(Cap cap, Scheme scheme, Report report) {
        int lowest = scheme.bands().stream().mapToInt(Band::star).min().orElse(0);
        if (cap.star() <= lowest) {
            report.error(cap, "最低的 %d 星不能有名额上限：排不进的支部无处可去".formatted(cap.star()));
        }
    }

    private static void capped(SoftMinimum minimum, Scheme scheme, Report report) {
        boolean beyond = scheme.caps().stream()
                .anyMatch(cap -> cap.star() == minimum.star() && cap.percent() < minimum.percent());
        if (beyond) {
            report.error(minimum, "%d 星的下限高于上限".formatted(minimum.star()));
        }
    }

    private static void together(Scheme scheme, Report report) {
        int shares = scheme.caps().stream().mapToInt(Cap::percent).sum();
        if (shares > 100) {
            report.error(scheme.caps().get(0), "各星级的名额合计 %d%%，超过 100%%".formatted(shares));
        }
    }
}
