package org.starbranch.scoring;

import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Scheme;

/**
 * The star that a total recommends, chosen on the exact value (scheme of 2023, line 33): 89.5 gives four stars, 60 gives
 * two, 59.99 gives one. Nothing is rounded into a band.
 */
public final class Bands {

    private Bands() {}

    /**
     * The star of a total.
     *
     * @param total 0 to the scheme's full total
     */
    public static Star starOf(Scheme scheme, Fraction total) {
        return Star.of(bandOf(scheme, total).star());
    }

    /** Why the total gives its star, such as {@code 89.5 分在 80 分（含）至 90 分（不含）之间 → 四星}. */
    public static String explain(Scheme scheme, Fraction total) {
        Band band = bandOf(scheme, total);
        boolean highest = band.equals(scheme.bands().get(0));
        return "%s 分在 %s 分（含）至 %s 分（%s）之间 → %s"
                .formatted(
                        total.cutOff(),
                        band.from().toPlainString(),
                        band.to().toPlainString(),
                        highest ? "含" : "不含",
                        Star.of(band.star()).title());
    }

    private static Band bandOf(Scheme scheme, Fraction total) {
        return scheme.bands().stream()
                .filter(band -> Fraction.of(band.from()).compareTo(total) <= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A total below 0: " + total));
    }
}
