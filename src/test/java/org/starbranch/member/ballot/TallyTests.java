package org.starbranch.member.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.starbranch.member.ballot.Scale.Level;
import org.starbranch.member.ballot.Scale.Levels;
import org.starbranch.member.ballot.Scale.Range;
import org.starbranch.scoring.Fraction;

/** Votes are only ever added up, and the mean is exact. */
class TallyTests {

    private static final Range HUNDRED = new Range(new BigDecimal("100"), new BigDecimal("0.5"));

    @Test
    void theMeanOfThreeVotesIsExact() {
        Tally tally = Tally.empty(1)
                .plus(List.of(new BigDecimal("90")))
                .plus(List.of(new BigDecimal("85.5")))
                .plus(List.of(new BigDecimal("88")));
        assertThat(tally.counts().get(0).mean().toString()).isEqualTo("527/6");
    }

    @Test
    void whoLeavesAQuestionOutIsNotInItsMean() {
        Tally tally = Tally.empty(2)
                .plus(List.of(new BigDecimal("90"), new BigDecimal("70")))
                .plus(Arrays.asList(new BigDecimal("80"), null));
        assertThat(tally.counts().get(0).mean()).isEqualTo(Fraction.of(85));
        assertThat(tally.counts().get(1).mean()).isEqualTo(Fraction.of(70));
        assertThat(tally.counts().get(1).replies()).isEqualTo(1);
    }

    @Test
    void theOrderOfVotesLeavesNoTrace() {
        List<BigDecimal> first = List.of(new BigDecimal("100"));
        List<BigDecimal> second = List.of(new BigDecimal("0.5"));
        assertThat(Tally.empty(1).plus(first).plus(second).bytes())
                .isEqualTo(Tally.empty(1).plus(second).plus(first).bytes());
    }

    @Test
    void itIsAsLongWhateverWasAnswered() {
        Tally none = Tally.empty(3);
        Tally one = none.plus(List.of(BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal("99.5")));
        assertThat(one.bytes()).hasSameSizeAs(none.bytes());
        assertThat(Tally.of(one.bytes())).isEqualTo(one);
    }

    @Test
    void aNumberIsTakenInItsRangeAndSteps() {
        assertThat(HUNDRED.read("100")).contains(new BigDecimal("100"));
        assertThat(HUNDRED.read("0")).contains(BigDecimal.ZERO);
        assertThat(HUNDRED.read("87.5")).contains(new BigDecimal("87.5"));
        assertThat(List.of("100.5", "-1", "87.25", "1e2", "", "九十", "87.555"))
                .allSatisfy(typed -> assertThat(HUNDRED.read(typed)).isEmpty());
    }

    @Test
    void aLevelIsTakenByItsCode() {
        Levels levels = levels();
        assertThat(levels.read("qualified")).contains(new BigDecimal("3.2"));
        assertThat(levels.read("合格")).isEmpty();
        assertThat(levels.read("")).isEmpty();
    }

    @Test
    void aScaleIsReadAsItWasWritten() {
        assertThat(Scale.parse(HUNDRED.written())).isEqualTo(HUNDRED);
        assertThat(Scale.parse(levels().written())).isEqualTo(levels());
    }

    static Levels levels() {
        return new Levels(List.of(
                new Level("excellent", "优秀", new BigDecimal("4")),
                new Level("qualified", "合格", new BigDecimal("3.2")),
                new Level("unqualified", "不合格", new BigDecimal("0"))));
    }
}
