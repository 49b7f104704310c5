package org.starbranch.proposal;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fraction;

/**
 * Everything an allocation starts from.
 *
 * @param roster N, every branch of the frozen roster that is not exempt
 * @param candidates all of these, by code
 * @param votes recorded votes, oldest first
 */
record Standings(Scheme scheme, int roster, List<Candidate> candidates, List<List<String>> votes) {

    /** Digits kept of a key that has no end; equal keys stay equal, and no two sums of points come closer. */
    private static final int KEY_SCALE = 20;

    static BigDecimal key(Fraction value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), KEY_SCALE, RoundingMode.HALF_UP);
    }

    /** SHA-256 over what is allocated, in hex: another one means that another result is possible. */
    String basis() {
        String text = candidates.stream().map(Standings::text).collect(joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The keys of a branch as people read them, in the order in which they decide. */
    String keys(Candidate candidate) {
        return scheme.tieKeys().stream()
                .flatMap(key -> Optional.ofNullable(candidate.keys().get(key.code())).stream()
                        .map(value -> key.name() + "：" + Fraction.of(value).shown()))
                .collect(joining("；"));
    }

    private static String text(Candidate candidate) {
        Map<String, BigDecimal> keys = new TreeMap<>(candidate.keys());
        return candidate.code() + " " + candidate.total() + " " + keys + " " + candidate.veto();
    }
}
