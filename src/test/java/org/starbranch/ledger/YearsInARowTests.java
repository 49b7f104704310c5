package org.starbranch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class YearsInARowTests {

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvFileSource(resources = "/ledger/years-in-a-row.csv", useHeadersInDisplayName = true)
    void countsBackFromTheLastAnnualStar(String stars, int oneStarYears, String why) {
        List<LedgerEntry> entries = Entries.row("B20", 2025, stars);
        Collections.shuffle(entries, new java.util.Random(1));

        assertThat(YearsInARow.count(entries, star -> star == 1)).as(why).isEqualTo(oneStarYears);
    }
}
