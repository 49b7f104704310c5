package org.starbranch.scheme.shipped;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.scheme.model.Evidence;
import org.starbranch.scheme.model.Exemption;
import org.starbranch.scheme.model.Fact;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.MissingNumber;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Responsible;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Strictness;

/** The checklist of 003, 信阳职院: 43 items, three levels of responsibility, no star. */
class XinyangTests {

    private static final Scheme SCHEME = ShippedScheme.XINYANG.scheme();

    @Tag("X1")
    @Tag("X5")
    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/xinyang-stage1/groups.csv", useHeadersInDisplayName = true)
    void eachGroupKeepsItsPrintedNumbers(
            String code, String number, int items, String printed, int branch, int generalBranch, int college) {
        Group group = SCHEME.groups().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        List<Point> points =
                group.items().stream().flatMap(item -> item.points().stream()).toList();
        assertThat(group.number()).isEqualTo(number);
        assertThat(points).hasSize(items).extracting(Point::number).containsExactlyElementsOf(numbers(number, printed));
        assertThat(Stream.of(Responsible.values())
                        .map(level -> points.stream()
                                .filter(point -> point.responsible() == level)
                                .count()))
                .containsExactly((long) branch, (long) generalBranch, (long) college);
    }

    private static List<String> numbers(String group, String printed) {
        return Stream.of(printed.split(" ")).map(number -> group + "-" + number).toList();
    }

    @Tag("X1")
    @Test
    void theNumberThatIsMissingIsSaid() {
        assertThat(SCHEME.missingNumbers()).extracting(MissingNumber::number).containsExactly("二-5");
    }

    @Tag("X2")
    @ParameterizedTest
    @CsvSource({"activity_room, 22", "membership_files, 51"})
    void anItemOverTwoPagesIsOneItem(String point, int line) {
        assertThat(SCHEME.point(point).line()).isEqualTo(line);
        assertThat(SCHEME.points()).hasSize(43).noneMatch(each -> each.line() == 24);
    }

    @Tag("X3")
    @Test
    void theFirstGroupsEvidenceStandsAtTheGroup() {
        assertThat(SCHEME.groups().get(0).materials()).hasSize(3);
        assertThat(SCHEME.groups().get(0).items())
                .allMatch(item -> item.materials().isEmpty());
    }

    @Tag("X4")
    @Test
    void aChecklistHasNoPointsAndNoStars() {
        assertThat(SCHEME.kind()).isEqualTo(Scheme.Kind.CHECKLIST);
        assertThat(SCHEME.bands()).isEmpty();
        assertThat(SCHEME.points())
                .allMatch(
                        point -> point.kind() == Point.Kind.CHECK && point.max().signum() == 0);
    }

    @Tag("X5")
    @Test
    void eachLevelLooksAtWhatItAnswersFor() {
        assertThat(SCHEME.pointsOf("self")).hasSize(30).allMatch(point -> point.responsible() == Responsible.BRANCH);
        assertThat(SCHEME.pointsOf("check")).isEqualTo(SCHEME.pointsOf("self"));
        assertThat(SCHEME.pointsOf("general_check"))
                .hasSize(9)
                .allMatch(point -> point.responsible() == Responsible.GENERAL_BRANCH);
        assertThat(SCHEME.pointsOf("college_check"))
                .hasSize(4)
                .allMatch(point -> point.responsible() == Responsible.COLLEGE);
        assertThat(Stream.of("funds", "training", "accountability").map(SCHEME::point))
                .allMatch(point -> point.responsible() == Responsible.COLLEGE);
    }

    @Tag("X6")
    @Test
    void someItemsConcernSomeKindsOfBranches() {
        assertThat(SCHEME.points())
                .filteredOn(point -> !point.onlyFor().isEmpty())
                .extracting(Point::number, point -> point.onlyFor().stream().collect(joining(" ")))
                .containsExactly(tuple("二-4", "teachers students"), tuple("二-6", "teachers"), tuple("三-7", "teachers"));
    }

    @Tag("X7")
    @Test
    void whatIsToBeSeenOnSiteIsNotUploaded() {
        assertThat(SCHEME.points())
                .filteredOn(point -> point.evidence() == Evidence.ON_SITE)
                .extracting(Point::number)
                .containsExactly("二-7", "二-8", "二-9");
    }

    @Tag("X8")
    @Test
    void itsValuesAreItsOwn() {
        Scheme zhaoqing = ShippedScheme.ZHAOQING.scheme();
        assertThat(SCHEME.point("branch_size").name()).contains("30人");
        assertThat(SCHEME.point("branch_founding").name()).contains("3个部门");
        assertThat(SCHEME.point("talks").name()).contains("不少于2次");
        assertThat(zhaoqing.point("org_setup").name()).contains("50人", "5个");
        assertThat(zhaoqing.point("rule_talks").name()).contains("不少于1次");
    }

    @Tag("X9")
    @Test
    void aCommitteeIsOddUsuallyThreeToFiveAndSevenAtMost() {
        assertThat(SCHEME.facts())
                .extracting(Fact::usualFrom, Fact::usualTo, Fact::atMost, Fact::odd)
                .containsExactly(tuple(3, 5, 7, true));
    }

    @Tag("X10")
    @Test
    void leavingThePartyIsNeverComputed() {
        Point point = SCHEME.point("lapsed_rule");
        assertThat(point.number()).isEqualTo("五-7");
        assertThat(point.evidence()).isEqualTo(Evidence.MANUAL);
        assertThat(SCHEME.facts()).noneMatch(fact -> fact.points().contains(point.code()));
        assertThat(SCHEME.itemOf(point).materials()).isEmpty();
    }

    @Tag("X11")
    @Test
    void theFirstStageIsAllThatIsChecked() {
        assertThat(SCHEME.namedButAbsent())
                .singleElement()
                .satisfies(absent -> assertThat(absent.name()).contains("一创"));
        assertThat(SCHEME.parts()).hasSize(1);
    }

    @Tag("X12")
    @Test
    void affiliatedUnitsMayStayOut() {
        assertThat(SCHEME.exemptions())
                .extracting(Exemption::code, exemption -> exemption.clause().line())
                .containsExactly(tuple("affiliated", 58));
    }

    @Tag("X13")
    @ParameterizedTest
    @CsvSource({"committee_size, HARD", "branch_layout, SOFT", "meetings_rhythm, SOFT", "study_hours, HARD"})
    void theWordsDecideHowStrictAnItemIs(String point, Strictness strictness) {
        assertThat(SCHEME.point(point).strictness()).isEqualTo(strictness);
    }

    @Tag("X14")
    @ParameterizedTest
    @CsvSource({"branch_size", "service", "care", "admission_plan", "membership_files", "personal_matters"})
    void whatNamesPeopleIsLookedAtAndNotUploaded(String point) {
        assertThat(SCHEME.point(point).evidence()).isEqualTo(Evidence.MANUAL);
    }
}
