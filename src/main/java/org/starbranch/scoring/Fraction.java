package org.starbranch.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: re-basing divides by what applies, and 10/3 has no decimals. In lowest terms, the denominator positive,
 * so that equal numbers are equal values.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(BigDecimal.ZERO);

    private static final int SMALL_BITS = 31;

    /**
     * Brings it to lowest terms.
     *
     * @throws ArithmeticException when the denominator is 0
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction over 0");
        }
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(BigDecimal value) {
        int scale = Math.max(value.scale(), 0);
        return new Fraction(value.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    public static Fraction of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /**
     * Reads what {@link #toString} writes: {@code 95} or {@code 437/5}.
     *
     * @throws NumberFormatException for anything else
     */
    public static Fraction parse(String text) {
        String[] parts = text.split("/", 2);
        return new Fraction(new BigInteger(parts[0]), parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException when {@code other} is 0
     */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** So many whole percent of it. */
    public Fraction percent(int percent) {
        return times(of(percent)).dividedBy(of(100));
    }

    /** Itself, or {@code most} where it is more. */
    public Fraction atMost(Fraction most) {
        return compareTo(most) > 0 ? most : this;
    }

    /** For showing only: two places, half up. Never choose a band by it. */
    public BigDecimal rounded() {
        return decimal(2, RoundingMode.HALF_UP);
    }

    /** Whether two places show the number as it is. */
    public boolean isExact() {
        return of(rounded()).equals(this);
    }

    /** At most two places without trailing zeros: 9.5, 10, 3.33. */
    public String shown() {
        BigDecimal stripped = rounded().stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 0)).toPlainString();
    }

    /** Never more than the number itself, so that 89.999… is not shown as 90: cut off after four places. */
    String cutOff() {
        return isExact() ? shown() : decimal(4, RoundingMode.DOWN).toPlainString() + "…";
    }

    /** Whether so many decimal places show it exactly and it is no more than nine digits before them. */
    boolean isWholeIn(int places) {
        return isSmall() && BigInteger.TEN.pow(places).mod(denominator).signum() == 0;
    }

    /** Its value in units of the last of so many decimal places, for a number that {@link #isWholeIn} them. */
    long wholeIn(int places) {
        return numerator.longValue()
                * (BigInteger.TEN.pow(places).divide(denominator).longValue());
    }

    @Override
    public int compareTo(Fraction other) {
        return isSmall() && other.isSmall()
                ? Long.compare(
                        numerator.longValue() * other.denominator.longValue(),
                        other.numerator.longValue() * denominator.longValue())
                : compareLarge(other);
    }

    /** Whether a product of two such numbers fits into a long: sorting ten thousand totals is then cheap. */
    private boolean isSmall() {
        return numerator.bitLength() < SMALL_BITS && denominator.bitLength() < SMALL_BITS;
    }

    private int compareLarge(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    private BigDecimal decimal(int places, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, rounding);
    }
}
