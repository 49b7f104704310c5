package org.starbranch.scheme.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many branches may get a star when so many are rated.
 *
 * @param places rounded down, as "not more than" asks
 * @param sum such as {@code 26 × 10% = 2.6}
 */
public record CapSum(String star, String places, String sum) {

    /** More branches than any college has; also keeps the sums short. */
    static final int MOST = 100_000;

    /** What is typed into an address: a roster of at least one branch, 0 for anything else. */
    static int roster(String typed) {
        return typed.matches("[1-9][0-9]{0,5}") && Integer.parseInt(typed) <= MOST ? Integer.parseInt(typed) : 0;
    }

    /** The sums of the caps of a scheme whose percent can be read. */
    static List<CapSum> of(List<Map<String, String>> caps, int roster) {
        return roster == 0
                ? List.of()
                : caps.stream().flatMap(cap -> of(cap, roster)).toList();
    }

    private static Stream<CapSum> of(Map<String, String> cap, int roster) {
        String percent = cap.getOrDefault("percent", "");
        if (!percent.matches("[0-9]{1,3}")) {
            return Stream.empty();
        }
        BigDecimal exact =
                new BigDecimal(percent).multiply(BigDecimal.valueOf(roster)).movePointLeft(2);
        String sum = "%d × %s%% = %s"
                .formatted(roster, percent, exact.stripTrailingZeros().toPlainString());
        String places = exact.setScale(0, RoundingMode.DOWN).toPlainString();
        return Stream.of(new CapSum(cap.getOrDefault("star", ""), places, sum));
    }
}
