package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Correction;
import org.starbranch.scheme.model.Exemption;
import org.starbranch.scheme.model.NamedButAbsent;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.SmallNumbers;
import org.starbranch.scheme.model.Strictness;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Title;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.scoring.Bands;
import org.starbranch.scoring.Fraction;
import org.starbranch.shared.DateClause.WorkingDaysAfter;

/** The scheme of 002, 阿克苏职院: model branches, and the stars of members behind them. */
class AksuTests {

    private static final Scheme SCHEME = ShippedScheme.AKSU.scheme();
    private static final Scheme MEMBERS = SCHEME.about(Subject.MEMBER);
    private static final Title MODEL = SCHEME.findTitle("model_branch").orElseThrow();

    @Tag("A1")
    @Test
    void lostCharactersAreCorrectedAndTheDateStaysOpen() {
        assertThat(SCHEME.source().issuedOn()).isNull();
        assertThat(SCHEME.corrections()).extracting(Correction::line).contains(11, 19, 33, 35, 49, 51, 55, 89, 95, 117);
    }

    @Tag("A2")
    @Test
    void eachSourceGivesOneScoreAgainstTheNamedAspects() {
        assertThat(SCHEME.points()).singleElement().satisfies(point -> prompts(point, 9));
        assertThat(MEMBERS.points()).singleElement().satisfies(point -> prompts(point, 5));
    }

    private static void prompts(Point point, int aspects) {
        assertThat(point.max()).isEqualByComparingTo("100");
        assertThat(point.scale()).isInstanceOfSatisfying(Scale.Block.class, block -> {
            assertThat(block.aspects()).hasSize(aspects);
            assertThat(block.split()).isEmpty();
        });
    }

    @Tag("A3")
    @Test
    void recognitionIsOneStepAndIsNotCalledApplication() {
        assertThat(SCHEME.corrections())
                .filteredOn(correction -> correction.line() == 41)
                .extracting(Correction::corrected)
                .containsExactly("评估认定");
        assertThat(SCHEME.calendar()).noneMatch(deadline -> deadline.name().contains("申报"));
    }

    @Tag("A4")
    @Test
    void theMissingAttachmentsAreNamed() {
        assertThat(SCHEME.namedButAbsent()).extracting(NamedButAbsent::line).contains(105, 107, 109);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/aksu-2020/weights.csv", useHeadersInDisplayName = true)
    void theWeightsAreTheFormulas(String subject, String sheet, int weight, int sum) {
        Scheme scheme = subject.equals("member") ? MEMBERS : SCHEME;
        assertThat(scheme.sheet(sheet).weight()).isEqualTo(weight);
        assertThat(scheme.sheets().stream().mapToInt(Sheet::weight).sum()).isEqualTo(sum);
    }

    @Tag("A5")
    @Test
    void theCommitteeIsTheSuperiorOfABranchWithoutAGeneralBranch() {
        assertThat(List.of(
                        SCHEME.sheet("superior").group(),
                        SCHEME.sheet("superior").direct()))
                .containsExactly("general-branch", "party-committee");
    }

    @Tag("A6")
    @ParameterizedTest
    @CsvSource({
        "100, 5",
        "90, 5",
        "89.99, 4",
        "89.5, 4",
        "80, 4",
        "79.99, 3",
        "70, 3",
        "69.5, 2",
        "60, 2",
        "59.99, 1",
        "0, 1"
    })
    void nothingIsRoundedIntoABand(String total, int star) {
        Fraction exact = Fraction.of(new BigDecimal(total));
        assertThat(Bands.starOf(SCHEME, exact).level()).isEqualTo(star);
        assertThat(Bands.starOf(MEMBERS, exact).level()).isEqualTo(star);
    }

    @Tag("A7")
    @Test
    void thirtyPercentIsSoftAndTwentyIsHard() {
        assertThat(MEMBERS.caps()).singleElement().satisfies(cap -> {
            assertThat(List.of(cap.star(), cap.percent())).containsExactly(5, 30);
            assertThat(cap.strictness()).isEqualTo(Strictness.SOFT);
        });
        assertThat(MODEL.minimumStar()).isEqualTo(5);
        assertThat(MODEL.memberShare()).contains(new Title.MemberShare(5, 20));
    }

    @Tag("A8")
    @Test
    void smallBranchesHaveARuleThatIsChosenBefore() {
        SmallNumbers small = MEMBERS.smallNumbers();
        assertThat(small.standard()).isEqualTo("strict");
        assertThat(List.of(1, 2, 3, 6)).allMatch(small::concerns);
        assertThat(small.concerns(7)).isFalse();
    }

    @Tag("A9")
    @Tag("A19")
    @Test
    void retiredBranchesAreLeftOutAndBranchesAndMembersMayApply() {
        assertThat(SCHEME.exemptions())
                .extracting(Exemption::code, Exemption::subject)
                .containsExactly(
                        tuple("retired", Subject.BRANCH),
                        tuple("branch_applies", Subject.BRANCH),
                        tuple("member_applies", Subject.MEMBER));
    }

    @Tag("A11")
    @Test
    void threeGroundsConcernTheBranchAndThreeTheMember() {
        assertThat(SCHEME.vetoGrounds())
                .extracting(VetoGround::scope)
                .containsExactly(
                        VetoGround.Scope.RATING,
                        VetoGround.Scope.RATING,
                        VetoGround.Scope.RATING,
                        VetoGround.Scope.MEMBER,
                        VetoGround.Scope.MEMBER,
                        VetoGround.Scope.MEMBER);
    }

    @Tag("A12")
    @Test
    void aSanctionCountsWhenItCoversTheLastDayOfTheYear() {
        assertThat(SCHEME.findVetoGround("sanction").orElseThrow().cutOff()).isEqualTo(MonthDay.of(12, 31));
    }

    @Tag("A13")
    @Test
    void familyPlanningIsInactiveAndSaysWhy() {
        assertThat(SCHEME.vetoGrounds())
                .filteredOn(ground -> !ground.active())
                .singleElement()
                .satisfies(ground -> {
                    assertThat(ground.code()).isEqualTo("family_planning");
                    assertThat(ground.note()).contains("法律已修改");
                });
        assertThat(SCHEME.findVetoGround("family_planning")).isEmpty();
    }

    @Tag("A14")
    @Tag("A15")
    @Test
    void twoYearsWithTwoStarsOrFewerLeadToAProposalOnly() {
        assertThat(SCHEME.all())
                .flatExtracting(Scheme::consequences)
                .filteredOn(consequence ->
                        consequence.years() == 2 && consequence.title().isEmpty())
                .extracting(Consequence::kind, Consequence::fromStar, Consequence::toStar)
                .containsExactly(tuple(Consequence.Kind.TALK, 1, 2), tuple(Consequence.Kind.ANALYSIS, 1, 2));
    }

    @Tag("A16")
    @Test
    void aTitleIsLostBelowNinetyAndTheSecondFailureLeadsToATalk() {
        Title.Reverification again = MODEL.reverified().orElseThrow();
        assertThat(again.below()).isEqualByComparingTo("90");
        assertThat(again.revokes()).isTrue();
        assertThat(again.talkAfter()).isEqualTo(2);
        assertThat(List.of(again.on().month(), again.on().day())).containsExactly(12, 31);
    }

    @Tag("A17")
    @Test
    void constructionAndSelfReportMayOverlap() {
        assertThat(SCHEME.deadline("construction").date())
                .isEqualTo(SCHEME.deadline("self_assessment").date());
    }

    @Tag("A18")
    @Test
    void theNoticeStandsFiveWorkingDays() {
        assertThat(SCHEME.deadline("public_notice").date()).isEqualTo(new WorkingDaysAfter(5));
    }

    @Tag("A20")
    @Test
    void aBallotNeedsFiveReplies() {
        assertThat(SCHEME.all())
                .flatExtracting(Scheme::sheets)
                .filteredOn(sheet -> sheet.raters() == RaterRule.BALLOT)
                .extracting(Sheet::code, Sheet::minimum)
                .containsExactly(tuple("democratic", 5), tuple("member_democratic", 5));
    }

    /** The names stand in lines 89 to 97; two headings of them lost a character. */
    @Tag("A21")
    @Test
    void theLeadersNamesAreNowhere() {
        assertThat(SCHEME.corrections())
                .filteredOn(correction -> correction.line() >= 89 && correction.line() <= 97)
                .extracting(Correction::corrected)
                .containsExactly("组长:", "成员:");
        assertThat(ShippedScheme.AKSU.text()).doesNotContainPattern("line: (9[0-46-7]|8[78])\\b");
    }
}
