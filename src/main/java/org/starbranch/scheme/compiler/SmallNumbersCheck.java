package org.starbranch.scheme.compiler;

import java.util.List;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scheme.model.Strictness;
import org.starbranch.scheme.model.Subject;

/** Small is what leaves a cap without a place or a title without a number: below 10 for 10 % (Z5), below 7 for 20 to 30 % (A8). */
final class SmallNumbersCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        for (Scheme about : scheme.all()) {
            if (about.smallNumbers().equals(SmallNumbers.NONE)) {
                absent(about, report);
            } else {
                present(about, scheme, report);
            }
        }
    }

    private static void absent(Scheme about, Report report) {
        if (about.caps().stream().anyMatch(cap -> cap.strictness() == Strictness.HARD)) {
            report.error(about, "caps", "有名额上限，须写明支部很少时的办法（smallNumbers）");
        }
    }

    private static void present(Scheme about, Scheme whole, Report report) {
        SmallNumbers small = about.smallNumbers();
        if (small.options().stream().noneMatch(option -> option.code().equals(small.standard()))) {
            report.error(small, "小数额办法“%s”不在可选项中".formatted(small.standard()));
        }
        if (about.caps().isEmpty()) {
            report.error(small, "没有名额上限，不需要小数额办法");
        } else if (small.below() != smallest(about, whole)) {
            report.warning(
                    small, "below", "按名额计算，少于 %d 个时才会不足1个，这里写的是 %d".formatted(smallest(about, whole), small.below()));
        }
    }

    /** The smallest roster from which on every cap has a place and every title can be reached. */
    private static int smallest(Scheme about, Scheme whole) {
        int places = about.caps().stream()
                .mapToInt(Cap::percent)
                .filter(percent -> percent > 0)
                .map(percent -> (100 + percent - 1) / percent)
                .max()
                .orElse(0);
        List<Integer> impossible = about.subject() == Subject.MEMBER ? WindowCheck.impossible(whole) : List.of();
        return impossible.isEmpty() ? places : Math.max(places, impossible.get(impossible.size() - 1) + 1);
    }
}
