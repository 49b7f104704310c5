package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.model.Scheme;

/** A total falls into its band on the exact value (line 33, readings Z2 and Z3). */
class BandsTests {

    private static final Scheme SCHEME = SchemeFixtures.scheme();

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/zhaoqing-2023/bands.csv", numLinesToSkip = 1)
    void theStarOfATotal(String total, int star) {
        assertThat(Bands.starOf(SCHEME, Fraction.of(new BigDecimal(total)))).isEqualTo(Star.of(star));
    }

    @Test
    void theBandSaysWhichOfItsEndsCounts() {
        assertThat(explain("89.5")).isEqualTo("89.5 分在 80 分（含）至 90 分（不含）之间 → 四星");
        assertThat(explain("100")).isEqualTo("100 分在 90 分（含）至 100 分（含）之间 → 五星");
    }

    /** 26999/300 is 89.99666…: two places would show 90.00. */
    @Test
    void nothingIsRoundedIntoABand() {
        Fraction total = new Fraction(BigInteger.valueOf(26_999), BigInteger.valueOf(300));
        assertThat(total.rounded()).isEqualByComparingTo("90.00");
        assertThat(Bands.starOf(SCHEME, total)).isEqualTo(Star.of(4));
        assertThat(Bands.explain(SCHEME, total)).startsWith("89.9966… 分");
    }

    private static String explain(String total) {
        return Bands.explain(SCHEME, Fraction.of(new BigDecimal(total)));
    }
}
