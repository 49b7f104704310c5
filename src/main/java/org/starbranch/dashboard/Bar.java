package org.starbranch.dashboard;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starbranch.scoring.Star;

/**
 * One bar of the distribution of stars.
 *
 * @param branches how many have this star
 * @param width of the bar, 0 to {@value #FULL}; the longest is full
 * @param position counts from 0 downward
 */
public record Bar(Star star, int branches, long width, int position) {

    private static final long FULL = 200;

    /** Five stars first, not rated last. */
    static List<Bar> of(List<Star> stars) {
        List<Star> kinds = Stream.concat(IntStream.of(5, 4, 3, 2, 1).mapToObj(Star::of), Stream.of(Star.NOT_RATED))
                .toList();
        long most = Math.max(
                1, kinds.stream().mapToInt(kind -> count(stars, kind)).max().orElse(1));
        return IntStream.range(0, kinds.size())
                .mapToObj(position -> bar(kinds.get(position), stars, most, position))
                .toList();
    }

    private static Bar bar(Star kind, List<Star> stars, long most, int position) {
        int branches = count(stars, kind);
        return new Bar(kind, branches, branches * FULL / most, position);
    }

    private static int count(List<Star> stars, Star kind) {
        return (int) stars.stream().filter(kind::equals).count();
    }
}
