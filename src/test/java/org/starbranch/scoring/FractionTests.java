package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Exact numbers stay exact until they are shown. */
class FractionTests {

    @Test
    void tenThirdsTimesThreeIsTen() {
        Fraction third = Fraction.of(10).dividedBy(Fraction.of(3));
        assertThat(third.isExact()).isFalse();
        assertThat(third.shown()).isEqualTo("3.33");
        assertThat(third.times(Fraction.of(3))).isEqualTo(Fraction.of(10));
    }

    @Test
    void equalNumbersAreEqualValuesHoweverTheyWereWritten() {
        assertThat(Fraction.of(new BigDecimal("4.50"))).isEqualTo(Fraction.of(new BigDecimal("4.5")));
        assertThat(new Fraction(BigInteger.valueOf(-9), BigInteger.valueOf(-2))).hasToString("9/2");
        assertThat(Fraction.of(new BigDecimal("1E+2"))).hasToString("100");
    }

    @Test
    void halfACentIsShownUpward() {
        assertThat(Fraction.of(new BigDecimal("88.005")).rounded()).isEqualTo(new BigDecimal("88.01"));
        assertThat(Fraction.of(new BigDecimal("88.005")).cutOff()).isEqualTo("88.0050…");
        assertThat(Fraction.of(90).shown()).isEqualTo("90");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Fraction.of(1).dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }
}
