package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Target;
import org.starbranch.scheme.model.Title;
import org.starbranch.scoring.Allocation;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Candidate;

/** What percents come to when the numbers are small: caps of 000, the window and the targets of 002. */
class QuotaTableTests {

    private static final Scheme ZHAOQING = ShippedScheme.ZHAOQING.scheme();
    private static final Scheme AKSU = ShippedScheme.AKSU.scheme();

    @Tag("Z5")
    @Tag("Z8")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/quota-table.csv", useHeadersInDisplayName = true)
    void soManyGoodBranchesAreForcedDown(int roster, int five, int four, int three, int one, int forced, int share) {
        assertThat(ZHAOQING.caps()).extracting(cap -> cap.limit(roster)).containsExactly(five, four, three);
        assertThat(ZHAOQING.minimums().get(0).expected(roster)).isEqualTo(one);
        assertThat(forcedDown(roster)).isEqualTo(forced);
        assertThat((forced * 200 + roster) / (2 * roster)).isEqualTo(share);
    }

    /** Totals from 100 down in steps of a tenth, all at least 90 and no two equal: who has two stars or fewer. */
    private static long forcedDown(int roster) {
        List<Candidate> candidates = IntStream.range(0, roster)
                .mapToObj(i ->
                        Candidate.of("B" + i, BigDecimal.valueOf(1000 - i, 1).toPlainString()))
                .toList();
        return ((Allocated) Allocation.of(ZHAOQING, candidates))
                .results().stream()
                        .filter(result -> result.quotaStar().level() <= 2)
                        .count();
    }

    @Test
    void percentsAreTakenInWholeNumbersNeverInFloatingPoint() {
        Cap cap = ZHAOQING.caps().get(0);
        assertThat((int) (0.29 * 100)).isEqualTo(28);
        assertThat(new Cap(5, 29, cap.strictness(), cap.rollDown(), cap.clause()).limit(100))
                .isEqualTo(29);
    }

    @Tag("A8")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/aksu-2020/window.csv", useHeadersInDisplayName = true)
    void aBranchOfOneTwoThreeOrSixMembersCanNeverBeAModel(int members, int atLeast, int atMost, String possible) {
        Title title = AKSU.findTitle("model_branch").orElseThrow();
        Cap cap = AKSU.about(Subject.MEMBER).caps().get(0);
        assertThat(title.memberShare().orElseThrow().needed(members)).isEqualTo(atLeast);
        assertThat(cap.limit(members)).isEqualTo(atMost);
        assertThat(atLeast <= atMost).isEqualTo(possible.equals("是"));
        assertThat(possible.equals("否")).isEqualTo(List.of(1, 2, 3, 6).contains(members));
    }

    @Tag("A9")
    @Tag("A10")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/aksu-2020/targets.csv", useHeadersInDisplayName = true)
    void aTargetIsRoundedUpForBothBases(int year, int percent, int branches, BigDecimal exact, int shown) {
        Target target = AKSU.targets().stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow();
        assertThat(target.percent()).isEqualTo(percent);
        assertThat(BigDecimal.valueOf((long) branches * percent, 2)).isEqualByComparingTo(exact);
        assertThat(target.expected(branches)).isEqualTo(shown);
    }
}
