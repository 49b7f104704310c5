package org.starbranch.review;

import java.util.List;
import java.util.stream.IntStream;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.MemberStars;
import org.starbranch.scoring.Star;

/**
 * How many of a branch's members have five stars; no member is named.
 *
 * @param members on the roster of the branch: a vetoed one counts, an exempt one is not on it (reading A7)
 * @param typed whether the office typed it because the branch did not rate its members here
 */
record MemberCount(int fiveStars, int members, boolean typed) {

    /** Reads what {@link #toString} writes. */
    static MemberCount of(String kept, boolean typed) {
        String[] parts = kept.split("/", 2);
        return new MemberCount(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), typed);
    }

    /** As the rules of scoring read it. */
    MemberStars stars(Scheme whole) {
        List<Star> stars =
                IntStream.range(0, fiveStars).mapToObj(member -> Star.of(5)).toList();
        return MemberStars.of(whole.about(Subject.MEMBER), members, stars);
    }

    /** For the database: {@code 3/10}. */
    @Override
    public String toString() {
        return fiveStars + "/" + members;
    }
}
