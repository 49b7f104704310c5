package org.starbranch.scheme;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.MonthDay;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Clause;
import org.starbranch.scheme.model.Combination;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.NotApplicable;
import org.starbranch.scheme.model.Period;
import org.starbranch.scheme.model.Period.Unit;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Strictness;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scheme.model.Target;
import org.starbranch.scheme.model.Title.MemberShare;
import org.starbranch.shared.DateClause.FixedDate;
import org.starbranch.shared.DateClause.WorkingDaysAfter;

/** The scheme of 2023 has the points that are printed, on the sheets that the college uses. */
class SchemeModelTests {

    private static final Scheme SCHEME = SchemeFixtures.scheme();

    @Test
    void itHas22ItemsAnd37PointsSplitAsPrinted() {
        assertThat(SCHEME.items()).hasSize(22);
        assertThat(SCHEME.points()).hasSize(37);
        assertThat(SCHEME.groups().stream().map(SchemeModelTests::split).collect(joining(" · ")))
                .isEqualTo("基本组织 5 | 3+2 · 基本队伍 2+1+2 | 1+1+1+1+1 | 1+1+1+1+1"
                        + " · 基本制度 3 | 3 | 4 | 2+2 | 3 | 3 | 3 | 2 · 基本保障 5 | 5 | 5 | 5"
                        + " · 基本功能 2+2 | 2+5 | 3 | 3+3 · 日常工作 10");
    }

    private static String split(Group group) {
        return group.name() + " "
                + group.items().stream().map(SchemeModelTests::split).collect(joining(" | "));
    }

    private static String split(Item item) {
        return item.points().stream().map(point -> point.max().toPlainString()).collect(joining("+"));
    }

    @Test
    void itsSheetsHave36And36AndOnePoint() {
        assertThat(SCHEME.pointsOf("self")).hasSize(36);
        assertThat(SCHEME.pointsOf("assessor")).hasSize(36);
        assertThat(SCHEME.pointsOf("daily")).hasSize(1);
        assertThat(SCHEME.sheet("self").inTotal()).isFalse();
    }

    @Test
    void whatIsLookedUpIsFoundAndWhatIsNotThereIsADefect() {
        assertThat(SCHEME.itemOf("org_groups").name()).isEqualTo("组织严密");
        assertThat(SCHEME.item("ethics").points()).hasSize(2);
        assertThat(SCHEME.point("ideo_analysis").vetoGround()).contains("ideology_incident");
        assertThat(SCHEME.deadline("proposal").date()).isEqualTo(new FixedDate(0, 12, 5));
        assertThat(SCHEME.deadline("public_notice").date()).isEqualTo(new WorkingDaysAfter(5));
        assertThat(SCHEME.findPoint("weather")).isEmpty();
        assertThatThrownBy(() -> SCHEME.point("weather")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aPeriodKnowsItsFirstAndLastDay() {
        Period school = new Period(Unit.SCHOOL_YEAR, MonthDay.of(9, 1), Combination.INFORMATION, Clause.NONE);
        assertThat(school.firstDay(2025)).isEqualTo("2025-09-01");
        assertThat(school.lastDay(2025)).isEqualTo("2026-08-31");
        assertThat(school.hasHalves()).isTrue();
        assertThat(SCHEME.period()).isEqualTo(Period.CALENDAR_YEAR);
        assertThat(SCHEME.period().lastDay(2025)).isEqualTo("2025-12-31");
    }

    @Test
    void sharesAreRoundedUpWhereTheyAreAskedForAndDownWhereTheyAreACap() {
        MemberShare share = new MemberShare(5, 20);
        Cap cap = new Cap(5, 30, Strictness.SOFT, false, Clause.NONE);
        assertThat(IntStream.rangeClosed(1, 100).filter(n -> share.needed(n) > cap.limit(n)))
                .containsExactly(1, 2, 3, 6);
        Target target = new Target(2021, 70, Target.Base.BRANCHES, Clause.NONE);
        assertThat(target.expected(23)).isEqualTo(17);
        assertThat(target.expected(26)).isEqualTo(19);
    }

    @Test
    void aCountWithoutAWindowOrLevelsCountsEverything() {
        CountedRule rule = new CountedRule(CountedRule.Unit.AWARD, 0, null, List.of(), "", 1, 5);
        assertThat(rule.hasWindow()).isFalse();
        assertThat(rule.firstDay(2025)).isBefore("1900-01-01");
        assertThat(rule.lastDay(2025)).isAfter("2100-01-01");
        assertThat(rule.reaches("")).isTrue();
    }

    @Test
    void whatIsAbsentMeansWhatTheSchemeOf2023Means() {
        assertThat(SCHEME.subject()).isEqualTo(Subject.BRANCH);
        assertThat(SCHEME.cappedAt()).isEqualByComparingTo("100").isEqualByComparingTo(SCHEME.rawMaximum());
        assertThat(SCHEME.notApplicable()).isEqualTo(NotApplicable.ITEM);
        assertThat(SCHEME.about(Subject.BRANCH)).isSameAs(SCHEME);
        assertThat(SCHEME.findAbout(Subject.MEMBER)).isEmpty();
        assertThat(SCHEME.sheets()).allMatch(sheet -> sheet.raters() == RaterRule.ONE && sheet.minimum() == 1);
        assertThat(SCHEME.caps()).allMatch(cap -> cap.strictness() == Strictness.HARD && !cap.rollDown());
        assertThat(SCHEME.points()).allMatch(point -> point.active() && point.concerns("retired"));
    }

    @Test
    void aVetoOrAConsequenceThatIsNotUsedIsNotFound() {
        Scheme unused = SchemeReader.compile(SchemeFixtures.text()
                        .replace("scope: rating, line: 99", "scope: rating, active: false, note: 停用, line: 99")
                        .replace(", veto: ideology_incident", "")
                        .replace("{id: pairing, ", "{id: pairing, active: false, note: 停用, "))
                .result()
                .orElseThrow();
        assertThat(unused.vetoGrounds()).hasSize(1);
        assertThat(unused.findVetoGround("ideology_incident")).isEmpty();
        assertThat(unused.consequences().stream().filter(consequence -> consequence.concerns(2)))
                .isEmpty();
        assertThat(SCHEME.consequences().stream().filter(consequence -> consequence.concerns(2)))
                .hasSize(1);
    }
}
