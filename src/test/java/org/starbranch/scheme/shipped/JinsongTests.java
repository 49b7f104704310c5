package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Combination;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Correction;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Fact;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.NamedButAbsent;
import org.starbranch.scheme.model.Period;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.Title;
import org.starbranch.scoring.Bands;
import org.starbranch.scoring.Fraction;

/** The scheme of 001, 北京劲松职高: levels instead of points, five groups of raters, three stars. */
class JinsongTests {

    private static final Scheme SCHEME = ShippedScheme.JINSONG.scheme();

    @Test
    void twentyFourItemsEachHaveBothTexts() {
        assertThat(SCHEME.items()).hasSize(24);
        assertThat(SCHEME.points())
                .hasSize(24)
                .allSatisfy(point -> assertThat(point.texts())
                        .containsOnlyKeys("excellent", "qualified")
                        .doesNotContainValue(""));
    }

    @Tag("B1")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/jinsong-2017/bands.csv", useHeadersInDisplayName = true)
    void theHighestBandThatFitsWins(BigDecimal total, int star) {
        assertThat(Bands.starOf(SCHEME, Fraction.of(total)).level()).isEqualTo(star);
    }

    @Tag("B2")
    @Test
    void aQualifiedItemGivesFourFifths() {
        assertThat(SCHEME.levels())
                .extracting(Level::name, Level::percent)
                .containsExactly(tuple("优秀", 100), tuple("合格", 80), tuple("不合格", 0));
        assertThat(SCHEME.level("qualified").clause().assumes()).containsExactly("B2");
    }

    /** What is judged by levels comes to 95 points; the rest is counted. */
    @Tag("B2")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/jinsong-2017/conversion.csv", useHeadersInDisplayName = true)
    void anotherConversionMovesStars(int percent, String judged, int awards, BigDecimal total, int star) {
        BigDecimal levels = SCHEME.points().stream()
                .filter(point -> point.kind() == Point.Kind.LEVEL)
                .map(Point::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int share = judged.equals("全优") ? 100 : percent;
        BigDecimal sum = levels.multiply(BigDecimal.valueOf(share, 2)).add(BigDecimal.valueOf(awards));
        assertThat(sum).isEqualByComparingTo(total);
        assertThat(Bands.starOf(SCHEME, Fraction.of(sum)).level()).isEqualTo(star);
    }

    @Tag("B3")
    @Test
    void threeStarsAreTheLowestAndAskForRectification() {
        assertThat(SCHEME.bands()).extracting(Band::star).containsExactly(5, 4, 3);
        assertThat(SCHEME.consequences())
                .filteredOn(each -> each.kind() == Consequence.Kind.RECTIFICATION)
                .singleElement()
                .satisfies(each ->
                        assertThat(List.of(3, 4, 5)).filteredOn(each::concerns).containsExactly(3));
    }

    @Tag("B4")
    @Tag("B12")
    @Test
    void aSchoolYearHasTwoSelfAssessmentsThatOnlyInform() {
        Period period = SCHEME.period();
        assertThat(period.combination()).isEqualTo(Combination.INFORMATION);
        assertThat(period.firstDay(2025)).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(period.lastDay(2025)).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(SCHEME.sheets())
                .filteredOn(sheet -> sheet.every() == Sheet.Every.SEMESTER)
                .extracting(Sheet::code, Sheet::weight)
                .containsExactly(tuple("self", 0));
    }

    @Tag("B5")
    @Test
    void fiveGroupsOfRatersWeighTheSame() {
        assertThat(SCHEME.sheets())
                .filteredOn(sheet -> sheet.raters() != RaterRule.ONE)
                .hasSize(5)
                .allSatisfy(sheet -> assertThat(sheet.weight()).isEqualTo(20));
        assertThat(SCHEME.sheets())
                .filteredOn(sheet -> sheet.raters() == RaterRule.BALLOT)
                .extracting(Sheet::minimum)
                .containsExactly(5, 5, 5);
    }

    @Tag("B6")
    @Test
    void theOutstandingBranchIsChosenByADecision() {
        assertThat(SCHEME.titles())
                .extracting(Title::code, Title::basis, Title::places)
                .containsExactly(tuple("outstanding", Title.Basis.DECISION, 1));
    }

    @Tag("B7")
    @Test
    void newsIsCountedByMonthForOneLevelAndBySemesterForTheOther() {
        assertThat(SCHEME.facts())
                .filteredOn(fact -> fact.points().contains("publicity"))
                .flatExtracting(fact -> fact.levels().entrySet())
                .extracting(Object::toString)
                .containsExactly("qualified=2", "excellent=10");
    }

    @Tag("B8")
    @Test
    void awardsGiveOnePointEachAndFiveAtMost() {
        CountedRule rule = SCHEME.point("awards").countedRule().orElseThrow();
        assertThat(rule.of()).isEqualTo(CountedRule.Unit.AWARD);
        assertThat(rule.hasWindow()).isFalse();
        assertThat(List.of(rule.perPerson(), rule.maximum())).containsExactly(1, 5);
        assertThat(SCHEME.point("awards").sheets()).containsExactly("self", "records");
    }

    @Tag("B9")
    @Test
    void theMembersAreNotRatedAndTheSlipsAreListed() {
        assertThat(SCHEME.all()).hasSize(1);
        assertThat(SCHEME.namedButAbsent()).extracting(NamedButAbsent::name).containsExactly("党员评价");
        assertThat(SCHEME.corrections()).extracting(Correction::line).containsExactly(9, 21, 25, 46);
    }

    @Tag("B10")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/jinsong-2017/groups.csv", useHeadersInDisplayName = true)
    void aGroupsTotalIsTheSumOfItsItems(String group, int items, String terms, BigDecimal sum) {
        assertThat(SCHEME.groups())
                .filteredOn(each -> each.code().equals(group))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.items()).hasSize(items);
                    assertThat(each.items())
                            .extracting(item -> item.max().toPlainString())
                            .containsExactly(terms.split("\\+"));
                    assertThat(each.max()).isEqualByComparingTo(sum);
                });
    }

    @Tag("B11")
    @Test
    void aNumberIsEnteredOnceAndHeldAgainstBothLevels() {
        assertThat(SCHEME.facts()).extracting(Fact::code).doesNotHaveDuplicates();
        assertThat(SCHEME.facts())
                .filteredOn(fact -> fact.code().equals("task_on_time"))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.levels()).containsEntry("qualified", 80).containsEntry("excellent", 90));
    }
}
