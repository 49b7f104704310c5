package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** A secret ballot, of which the means alone are known, counts like the same votes one by one. */
class RatersTests {

    private static final Scheme JINSONG = Walkthrough.scheme("jinsong-2017");

    @Test
    void meansAndVotesComeToTheSame() {
        List<SheetScores> votes =
                IntStream.of(4, 4, 3, 0, 3, 4).mapToObj(RatersTests::vote).toList();
        SourceResult counted = Raters.of(JINSONG, "members").combine(votes);
        assertThat(Raters.of(JINSONG, "members").ofMeans(counted.values(), 6)).isEqualTo(counted);
    }

    @Test
    void belowTheMinimumThereIsNoResultHoweverItWasHeld() {
        SourceResult few = Raters.of(JINSONG, "members").ofMeans(Map.of("team", Fraction.of(3)), 4);
        assertThat(few.isComplete()).isFalse();
        assertThat(few.values()).isEmpty();
        assertThat(few.worked()).isEqualTo("党员评议：有效票 4 张，不足 5 张，没有结果");
    }

    private static SheetScores vote(int value) {
        Map<String, Scored> scores = new LinkedHashMap<>();
        for (Point point : JINSONG.pointsOf("members")) {
            scores.put(
                    point.code(),
                    Scored.of(String.valueOf(Math.min(value, point.max().intValue()))));
        }
        return new SheetScores("members", scores);
    }
}
