package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scheme.model.SoftMinimum;

/** What the office should know beside the result: soft minimums not met (reading Z8), small rosters (reading Z5). */
record AllocationWarnings(Scheme scheme, int roster) {

    List<String> of(Map<Star, Integer> placed) {
        List<String> warnings = new ArrayList<>();
        if (scheme.smallNumbers().concerns(roster)) {
            scheme.caps().stream().filter(cap -> cap.limit(roster) == 0).forEach(cap -> warnings.add(strictZero(cap)));
        }
        for (SoftMinimum minimum : scheme.minimums()) {
            int actual = placed.getOrDefault(Star.of(minimum.star()), 0);
            if (actual < minimum.expected(roster)) {
                warnings.add("%s，现有 %d 个；只作提醒，不强制，请记录理由".formatted(CapText.of(minimum, roster), actual));
            }
        }
        return List.copyOf(warnings);
    }

    private String strictZero(Cap cap) {
        SmallNumbers small = scheme.smallNumbers();
        return "支部 %d 个，少于 %d 个。%s。%s".formatted(roster, small.below(), CapText.of(cap, roster), standard(small));
    }

    private static String standard(SmallNumbers small) {
        return small.options().stream()
                .filter(option -> option.code().equals(small.standard()))
                .map(SmallNumbers.Option::text)
                .findFirst()
                .orElse("");
    }
}
