package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.SchemeReader;
import org.starbranch.scheme.model.Scheme;

/** What becomes of a point that does not apply, under each policy that a scheme may choose (reading Z17). */
class NotApplicableTests {

    /** 组织严密 has 3 + 2 points, its group 基本组织 10; org_check got 1.5, org_groups does not apply. */
    @ParameterizedTest
    @CsvSource({
        "item, 2.5, 7.5, 组织严密：1.5 × 5 ÷ 3 = 2.5（不适用部分按比例折算）",
        "group, 1.5, 8.125, 组织严密：1.5",
        "leave_out, 1.5, 6.5, 组织严密：1.5"
    })
    void theSchemeSaysWhereTheRestTakesItsPlace(String policy, String item, String group, String worked) {
        Score score = score(policy, Map.of("org_check", "1.5"), Set.of("org_groups"));
        assertThat(score.of("cohesion").flatMap(Sum::value)).contains(Walkthrough.number(item));
        assertThat(score.of("organisation").flatMap(Sum::value)).contains(Walkthrough.number(group));
        assertThat(score.of("cohesion").orElseThrow().worked()).isEqualTo(worked);
    }

    @Test
    void whatIsLeftOutLowersWhatCanBeReached() {
        Sum sum = score("leave_out", Map.of(), Set.of("org_groups")).sum();
        assertThat(sum.value()).contains(Fraction.of(98));
        assertThat(sum.reachable()).isEqualByComparingTo("98");
        assertThat(sum.max()).isEqualByComparingTo("100");
    }

    @Test
    void aPointThatIsNotUsedAppliesToNobody() {
        String text = SchemeFixtures.text()
                .replace(
                        "strictness: soft, mayNotApply: true, assumes: [Z17]}",
                        "strictness: soft, active: false, note: 停用, assumes: [Z17]}");
        Scheme scheme = SchemeReader.compile(text).result().orElseThrow();
        assertThat(scheme.point("org_groups").active()).isFalse();
        Map<String, SheetScores> sheets = Map.of(
                "assessor",
                Sheets.scores(scheme, "assessor", Map.of("org_check", "1.5")),
                "daily",
                Sheets.scores(scheme, "daily", Map.of()));
        Score score = Tally.total(scheme, sheets, Set.of());
        assertThat(score.of("cohesion").flatMap(Sum::value)).contains(Walkthrough.number("2.5"));
    }

    private static Score score(String policy, Map<String, String> changes, Set<String> notApplicable) {
        String text = SchemeFixtures.text().replace("\nrubric:\n", "\nnotApplicable: " + policy + "\n\nrubric:\n");
        Scheme scheme = SchemeReader.compile(text).result().orElseThrow();
        Map<String, SheetScores> sheets = Map.of(
                "assessor",
                Sheets.scores(scheme, "assessor", changes),
                "daily",
                Sheets.scores(scheme, "daily", Map.of()));
        return Tally.total(scheme, sheets, notApplicable);
    }
}
