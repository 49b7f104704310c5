package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.SoftMinimum;
import org.starbranch.scheme.model.Strictness;
import org.starbranch.scoring.Allocation.Limit;

/** What the office should know beside the result: soft minimums not met (reading Z8), small rosters (reading Z5). */
record AllocationWarnings(Scheme scheme, int roster, Quotas quotas) {

    List<String> of(Map<Star, Integer> placed) {
        List<String> warnings = new ArrayList<>();
        if (!quotas.smallNumbers().isEmpty()) {
            quotas.limits().stream().filter(limit -> limit.limit() == 0).forEach(limit -> warnings.add(small(limit)));
        }
        scheme.caps().stream()
                .filter(cap -> cap.strictness() == Strictness.SOFT)
                .filter(cap -> placed.getOrDefault(Star.of(cap.star()), 0) > cap.limit(roster))
                .forEach(cap -> warnings.add(exceeded(cap, placed.getOrDefault(Star.of(cap.star()), 0))));
        for (SoftMinimum minimum : scheme.minimums()) {
            int actual = placed.getOrDefault(Star.of(minimum.star()), 0);
            if (actual < minimum.expected(roster)) {
                warnings.add("%s，现有 %d 个；只作提醒，不强制，请记录理由".formatted(CapText.of(minimum, roster), actual));
            }
        }
        return List.copyOf(warnings);
    }

    private String exceeded(Cap cap, int actual) {
        return "%s，现有 %d 个；原则性要求，超出请说明理由".formatted(CapText.of(cap, roster), actual);
    }

    private String small(Limit limit) {
        return "支部 %d 个，少于 %d 个。%s。%s"
                .formatted(roster, scheme.smallNumbers().below(), limit.explanation(), quotas.smallNumbers());
    }
}
