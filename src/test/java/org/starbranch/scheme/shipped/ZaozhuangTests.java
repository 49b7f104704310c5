package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.scheme.model.Combination;
import org.starbranch.scheme.model.Evidence;
import org.starbranch.scheme.model.Fact;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Part;
import org.starbranch.scheme.model.Period;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.ScoreOption;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.Bands;
import org.starbranch.scoring.Fraction;

/** The scheme of 004, 枣庄科技职院: branches with a bonus, general branches that rest on them, two halves a year. */
class ZaozhuangTests {

    private static final Scheme SCHEME = ShippedScheme.ZAOZHUANG.scheme();
    private static final Scheme GENERAL = SCHEME.about(Subject.GENERAL_BRANCH);

    @Tag("G1")
    @Test
    void aBranchMayReachOneHundredAndTenOfWhichOneHundredCount() {
        assertThat(SCHEME.rawMaximum()).isEqualByComparingTo("110");
        assertThat(SCHEME.cappedAt()).isEqualByComparingTo("100");
        assertThat(GENERAL.cappedAt()).isEqualByComparingTo("100");
        assertThat(rollUp()).isEqualTo(new RollUp(Subject.BRANCH, 80, RollUp.Value.CAPPED));
    }

    private static RollUp rollUp() {
        return GENERAL.point("branches_mean").rollUp().orElseThrow();
    }

    /** 10 + 10 + 0.8 × 110 = 108; and 90 needs a mean of (90 − 20) ÷ 0.8 = 87.5 only. */
    @Tag("G1")
    @Tag("G2")
    @ParameterizedTest
    @CsvSource({"110, 108", "100, 100", "87.5, 90", "87.49, 89.992", "0, 20"})
    void fullMarksForItselfAndTheMeanOfItsBranches(BigDecimal mean, BigDecimal total) {
        BigDecimal own = GENERAL.points().stream()
                .filter(point -> point.kind() == Point.Kind.OPTIONS)
                .map(Point::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(own.add(mean.multiply(BigDecimal.valueOf(rollUp().percent(), 2))))
                .isEqualByComparingTo(total);
    }

    @Tag("G3")
    @Tag("G17")
    @Test
    void aYearIsTheMeanOfItsHalves() {
        assertThat(SCHEME.period().unit()).isEqualTo(Period.Unit.YEAR);
        assertThat(SCHEME.period().combination()).isEqualTo(Combination.MEAN);
        assertThat(SCHEME.all())
                .flatExtracting(Scheme::sheets)
                .allMatch(sheet -> sheet.every() == Sheet.Every.SEMESTER);
    }

    @Tag("G4")
    @Test
    void nobodyScoresWhatFollowsFromTheBranches() {
        assertThat(GENERAL.point("branches_mean").sheets()).isEmpty();
    }

    @Tag("G5")
    @Tag("G6")
    @Test
    void aSampleIsCheckedBeforeTheBranchesAreRolledUp() {
        List<String> ids =
                SCHEME.calendar().stream().map(deadline -> deadline.id()).toList();
        assertThat(ids).containsSubsequence("cross_check", "filing", "general_branch_assessment");
    }

    @Tag("G7")
    @Test
    void aGeneralBranchGetsFiveThreeOneOrNothing() {
        assertThat(GENERAL.points())
                .filteredOn(point -> point.kind() == Point.Kind.OPTIONS)
                .hasSize(4)
                .allSatisfy(point -> assertThat(point.options())
                        .extracting(ScoreOption::name, option -> option.value().intValueExact())
                        .containsExactly(tuple("执行好", 5), tuple("较好", 3), tuple("一般", 1), tuple("没执行", 0)));
    }

    @Tag("G7")
    @Test
    void aBranchIsGradedInHalfPointsWithAReasonForEachDeduction() {
        assertThat(SCHEME.points())
                .filteredOn(point -> point.kind() != Point.Kind.OPTIONS)
                .hasSize(24)
                .allSatisfy(point -> {
                    assertThat(point.step()).isEqualByComparingTo("0.5");
                    assertThat(point.reason()).isNotEqualTo(Point.ReasonRule.NONE);
                });
    }

    @Tag("G8")
    @ParameterizedTest
    @CsvSource({"risk, 20, 3", "innovation_score, 10, 4"})
    void whatTheSourceDoesNotSplitGetsOneScore(String code, BigDecimal max, int aspects) {
        Point point = SCHEME.point(code);
        assertThat(point.max()).isEqualByComparingTo(max);
        assertThat(point.scale())
                .isInstanceOfSatisfying(
                        Scale.Block.class, block -> assertThat(block.aspects()).hasSize(aspects));
    }

    @Tag("G9")
    @Test
    void oneGroupHasTwoNames() {
        assertThat(SCHEME.groups())
                .filteredOn(group -> !group.alias().isEmpty())
                .extracting(Group::code)
                .containsExactly("ideology_duty");
    }

    @Tag("G9")
    @Tag("G10")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/zaozhuang-2020/groups.csv", useHeadersInDisplayName = true)
    void theTablesGroupsBelongToTheTextsParts(String part, String code, String terms, BigDecimal sum) {
        Part parent = SCHEME.findPart(part).orElseThrow();
        assertThat(parent.bonus()).isEqualTo(part.equals("bonus"));
        assertThat(parent.groups())
                .filteredOn(group -> group.code().equals(code))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.max()).isEqualByComparingTo(sum);
                    assertThat(group.items().stream().map(item -> item.max().toPlainString()))
                            .isEqualTo(Arrays.asList(terms.split("\\+")));
                });
    }

    @Tag("G11")
    @Test
    void theRankingIsOff() {
        assertThat(SCHEME.consequences())
                .filteredOn(consequence -> !consequence.active())
                .singleElement()
                .satisfies(ranking -> assertThat(Stream.of(1, 2, 3, 4, 5)).noneMatch(ranking::concerns));
    }

    /** Nothing but whether policy study took place: two values, no words, no file, no number. */
    @Tag("G12")
    @Test
    void oneNeutralScoreAndNoFieldBesideIt() {
        List<Point> points =
                SCHEME.points().stream().filter(point -> point.line() == 78).toList();
        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.name()).isEqualTo("是否开展政策学习");
            assertThat(point.options()).extracting(ScoreOption::name).containsExactly("已开展", "未开展");
            assertThat(point.reason()).isEqualTo(Point.ReasonRule.NONE);
            assertThat(point.evidence()).isEqualTo(Evidence.MANUAL);
            assertThat(SCHEME.itemOf(point).materials()).isEmpty();
            assertThat(SCHEME.facts()).noneMatch(fact -> fact.points().contains(point.code()));
        });
    }

    @Tag("G1")
    @Tag("G13")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/zaozhuang-2020/index.csv", useHeadersInDisplayName = true)
    void theFortressIndexIsCappedAndThenPlaced(BigDecimal raw, BigDecimal counted, int star) {
        assertThat(raw.min(SCHEME.cappedAt())).isEqualByComparingTo(counted);
        assertThat(Bands.starOf(SCHEME, Fraction.of(counted)).level()).isEqualTo(star);
        assertThat(Bands.starOf(GENERAL, Fraction.of(counted)).level()).isEqualTo(star);
    }

    @Tag("G14")
    @Test
    void numbersOfPlatformsAreTypedByHand() {
        assertThat(SCHEME.facts()).extracting(Fact::code, Fact::atLeast).containsExactly(tuple("platform_posts", 2));
        assertThat(Stream.of("platform", "theory").map(SCHEME::point))
                .allMatch(point -> point.evidence() == Evidence.MANUAL);
    }

    @Tag("G15")
    @Tag("G16")
    @ParameterizedTest
    @CsvSource({"training, 科级干部80学时", "training, 县级干部50学时", "training, 支委56学时", "activity_day, 每月两次"})
    void oddNumbersStayAsPrinted(String point, String words) {
        assertThat(SCHEME.point(point).name()).contains(words);
    }

    @Tag("G18")
    @Test
    void theOfficeScoresABranchWithoutAGeneralBranch() {
        assertThat(SCHEME.sheet("general").group()).isEqualTo("general-branch");
        assertThat(SCHEME.sheet("general").direct()).isEqualTo("office");
    }
}
