package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Combination;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.ScoreOption;
import org.starbranch.scheme.model.Sheet;

/**
 * Every total that the points of a scheme can add up to. What one person scores gives single values; the mean of several
 * people's scores, and of children, may be anything between its least and its most. Amounts are whole numbers of half a
 * millionth of a point, exact for two decimals, a weight, a level's percent and the mean of two halves.
 *
 * @param sums bit n is set when the single values can add up to n units
 * @param unit amounts in one unit
 * @param spread how much the means can add on top, in amounts
 */
record PossibleTotals(BigInteger sums, long unit, long spread) {

    private static final BigDecimal AMOUNTS = BigDecimal.valueOf(2_000_000);

    /** With more units than this the totals lie so close that they are taken to be anything. */
    private static final long FINE = 500_000;

    static PossibleTotals of(Scheme scheme) {
        Terms terms = new Terms();
        for (Point point : scheme.points()) {
            if (point.kind() == Point.Kind.ROLL_UP) {
                terms.spread += amount(point.max(), 100, 1);
            }
            scheme.sheets().stream()
                    .filter(sheet -> sheet.inTotal() && point.isOn(sheet.code()))
                    .forEach(sheet -> terms.add(
                            values(point, scheme), sheet, scheme.period().combination()));
        }
        return terms.totals();
    }

    /** Whether some total is {@code from} or more. */
    boolean reach(BigDecimal from) {
        return hit(from, null);
    }

    /** Whether some total is {@code from} or more and less than {@code to}. */
    boolean hit(BigDecimal from, @Nullable BigDecimal to) {
        long least = Math.max(0, amount(from, 100, 1) - spread);
        int first = Math.toIntExact((least + unit - 1) / unit);
        int next = sums.shiftRight(first).getLowestSetBit();
        return next >= 0 && (to == null || (first + next) * unit < amount(to, 100, 1));
    }

    private static List<BigDecimal> values(Point point, Scheme scheme) {
        return switch (point.kind()) {
            case OPTIONS -> point.options().stream().map(ScoreOption::value).toList();
            case LEVEL ->
                scheme.levels().stream()
                        .map(Level::percent)
                        .map(percent -> point.max().multiply(BigDecimal.valueOf(percent, 2)))
                        .toList();
            case GRADED, COUNTED, BLOCK -> steps(point);
            case CHECK, ROLL_UP -> List.of();
        };
    }

    private static List<BigDecimal> steps(Point point) {
        List<BigDecimal> steps = new ArrayList<>();
        for (BigDecimal value = BigDecimal.ZERO; value.compareTo(point.max()) <= 0; value = value.add(point.step())) {
            steps.add(value);
        }
        return steps;
    }

    private static long amount(BigDecimal points, int percent, int parts) {
        return points.multiply(AMOUNTS)
                .multiply(BigDecimal.valueOf(percent, 2))
                .divideToIntegralValue(BigDecimal.valueOf(parts))
                .longValueExact();
    }

    /** What is added up: sets of single values, and the room that means leave. */
    private static final class Terms {

        private final List<long[]> sets = new ArrayList<>();
        private long spread;
        private long unit;
        private long most;

        void add(List<BigDecimal> values, Sheet sheet, Combination combination) {
            int halves = combination == Combination.MEAN ? 2 : 1;
            long[] amounts = values.stream()
                    .mapToLong(value -> amount(value, sheet.weight(), halves))
                    .sorted()
                    .toArray();
            for (int half = 0; half < halves; half++) {
                if (sheet.raters() == RaterRule.ONE) {
                    add(amounts);
                } else {
                    add(new long[] {amounts[0]});
                    spread += amounts[amounts.length - 1] - amounts[0];
                }
            }
        }

        private void add(long[] amounts) {
            sets.add(amounts);
            most += amounts[amounts.length - 1];
            for (long amount : amounts) {
                unit = gcd(unit, amount);
            }
        }

        PossibleTotals totals() {
            if (unit == 0 || most / unit > FINE) {
                return new PossibleTotals(BigInteger.ONE, 1, spread + most);
            }
            BigInteger sums = BigInteger.ONE;
            for (long[] amounts : sets) {
                BigInteger next = BigInteger.ZERO;
                for (long amount : amounts) {
                    next = next.or(sums.shiftLeft(Math.toIntExact(amount / unit)));
                }
                sums = next;
            }
            return new PossibleTotals(sums, unit, spread);
        }

        private static long gcd(long a, long b) {
            return b == 0 ? a : gcd(b, a % b);
        }
    }
}
