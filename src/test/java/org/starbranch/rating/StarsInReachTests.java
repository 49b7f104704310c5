package org.starbranch.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.scheme.SchemeReader;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Scored;
import org.starbranch.scoring.SheetScores;
import org.starbranch.scoring.Star;

/** Reading Z14: a branch applies for a star between its own score + 0 and + 10. */
class StarsInReachTests {

    @ParameterizedTest(name = "{0} points of its own: {1} to {2} stars")
    @CsvSource({
        "90, 5, 5",
        "89.5, 4, 5",
        "80, 4, 5",
        "79.5, 3, 4",
        "70, 3, 4",
        "69.5, 2, 3",
        "60, 2, 3",
        "59.5, 1, 2",
        "50, 1, 2",
        "49.5, 1, 1",
        "0, 1, 1"
    })
    void theRangeFollowsFromTheOwnScore(String own, String lowest, String highest) throws IOException {
        StarsInReach reach = StarsInReach.of(scheme(), sheet(own));
        assertThat(reach.own().shown()).isEqualTo(own);
        assertThat(reach.lowest()).isEqualTo(Star.of(lowest));
        assertThat(reach.highest()).isEqualTo(Star.of(highest));
        for (int star = 1; star <= 5; star++) {
            boolean fits =
                    star >= reach.lowest().level() && star <= reach.highest().level();
            assertThat(reach.fault(Star.of(star)).isEmpty()).isEqualTo(fits);
        }
    }

    @Test
    void theFaultShowsTheSum() throws IOException {
        assertThat(StarsInReach.of(scheme(), sheet("78.5")).fault(Star.of(5)))
                .contains("拟申报星级应为三星至四星：自评 78.5 分，加日常指标 0 至 10 分");
    }

    /** A sheet of so many points, filled up from the first point on. */
    private static SheetScores sheet(String total) throws IOException {
        BigDecimal left = new BigDecimal(total);
        Map<String, Scored> points = new LinkedHashMap<>();
        for (Point point : scheme().pointsOf("self")) {
            BigDecimal score = point.max().min(left);
            left = left.subtract(score);
            points.put(point.code(), new Scored(score, ""));
        }
        return new SheetScores("self", points);
    }

    private static Scheme scheme() throws IOException {
        return SchemeReader.compile(Files.readString(Path.of("src/main/resources/schemes/zhaoqing-2023.yaml")))
                .result()
                .orElseThrow();
    }
}
