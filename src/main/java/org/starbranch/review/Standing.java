package org.starbranch.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Halves;
import org.starbranch.scoring.Score;
import org.starbranch.scoring.Star;

/**
 * What a subject came to, as it was computed and kept.
 *
 * @param half 1 or 2; 0 for the whole period
 * @param raw exact, with what is beyond the cap, such as 284/3; empty without a result
 * @param counted exact, what counts for the star; empty without a result
 * @param star {@code 5} to {@code 1} or {@code NOT_RATED}; empty without a result
 * @param note what is missing, in Chinese; empty with a result
 * @param worked every sum in Chinese, one a line
 */
public record Standing(String subject, int half, String raw, String counted, String star, String note, String worked) {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_WORKED = 4000;

    static Standing of(String subject, int half, Score score) {
        if (score instanceof Score.Complete complete) {
            return new Standing(
                    subject,
                    half,
                    complete.raw().toString(),
                    complete.total().toString(),
                    complete.star().toString(),
                    "",
                    lines(complete.worked()));
        }
        return without(subject, half, ((Score.Incomplete) score).missing());
    }

    static Standing of(String subject, Halves halves) {
        return halves.total()
                .map(total -> new Standing(
                        subject,
                        0,
                        halves.raw().orElseThrow().toString(),
                        total.toString(),
                        halves.star().orElseThrow().toString(),
                        "",
                        lines(halves.worked())))
                .orElseGet(() -> without(subject, 0, halves.missing()));
    }

    static Standing without(String subject, int half, List<Fault> missing) {
        String note = missing.stream().map(Fault::message).distinct().collect(Collectors.joining("；"));
        return new Standing(subject, half, "", "", "", cut(note, LONGEST_NOTE), "");
    }

    /** The same with more sums at the end; nothing where there is no result. */
    Standing with(List<String> sums) {
        String all = worked.isEmpty() || sums.isEmpty() ? worked : worked + "\n" + String.join("\n", sums);
        return new Standing(subject, half, raw, counted, star, note, cut(all, LONGEST_WORKED));
    }

    /** The same without a star, because nothing can be rated. */
    Standing notRated() {
        return new Standing(subject, half, raw, counted, Star.NOT_RATED.toString(), note, worked);
    }

    /** The total that counts; empty without a result. */
    public Optional<Fraction> total() {
        return counted.isEmpty() ? Optional.empty() : Optional.of(Fraction.parse(counted));
    }

    public Optional<Star> stars() {
        return star.isEmpty() ? Optional.empty() : Optional.of(Star.of(star));
    }

    /** The total with two places, half up; a dash without a result. For showing only. */
    public String shown() {
        return total().map(total -> total.rounded().toPlainString()).orElse("—");
    }

    /** For people: 五星 … 一星, 不定星, 未出. */
    public String title() {
        return stars().map(Star::title).orElse("未出");
    }

    private static String lines(List<String> worked) {
        return cut(String.join("\n", worked), LONGEST_WORKED);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
