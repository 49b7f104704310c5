package org.starbranch.scoring;

import java.math.BigDecimal;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.SoftMinimum;

/** Caps and minimums as worked sums: {@code 五星名额：26 × 10% = 2.6，不超过 → 2 个}. */
final class CapText {

    private CapText() {}

    static String of(Cap cap, int roster) {
        return "%s名额：%s，不超过 → %d 个".formatted(label(cap.star()), share(roster, cap.percent()), cap.limit(roster));
    }

    static String of(SoftMinimum minimum, int roster) {
        return "%s一般不低于 %d%%：%s → %d 个"
                .formatted(
                        label(minimum.star()),
                        minimum.percent(),
                        share(roster, minimum.percent()),
                        minimum.expected(roster));
    }

    private static String share(int roster, int percent) {
        BigDecimal exact = BigDecimal.valueOf((long) roster * percent, 2);
        return "%d × %d%% = %s".formatted(roster, percent, Fraction.of(exact).shown());
    }

    private static String label(int star) {
        return Star.of(star).title();
    }
}
