package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.model.Assumption;
import org.starbranch.scheme.model.Clause;
import org.starbranch.scheme.model.Deadline;
import org.starbranch.scheme.model.Scheme;

/** What holds for each of the five schemes that come with the system. */
class ShippedSchemesTests {

    @ParameterizedTest
    @EnumSource
    void itCompilesUnderItsStableCode(ShippedScheme shipped) {
        assertThat(shipped.scheme().code()).isEqualTo(shipped.code());
    }

    /** The scheme of 2023 keeps its text, and with it three readings that concern no single rule. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZHAOQING")
    void theCompilerWarnsOnlyOfWhatTheSourceNamesAndNeverScores(ShippedScheme shipped) {
        assertThat(shipped.compilation().warnings())
                .extracting(Finding::message)
                .allSatisfy(message -> assertThat(message).contains("指标表没有对应的行"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZHAOQING")
    void everyReadingSaysWhichAlternativeItExcludes(ShippedScheme shipped) {
        assertThat(shipped.scheme().assumptions())
                .extracting(Assumption::excludes)
                .doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSourceDoesNotSayRestsOnAReading(ShippedScheme shipped) {
        assertThat(shipped.scheme().calendar())
                .extracting(Deadline::clause)
                .filteredOn(clause -> clause.line() == 0)
                .extracting(Clause::assumes)
                .doesNotContain(List.of());
    }

    @ParameterizedTest
    @EnumSource
    void eachSubjectHasItsOwnSheetsAndRubric(ShippedScheme shipped) {
        assertThat(shipped.scheme().all())
                .allSatisfy(scheme -> assertThat(scheme.points()).isNotEmpty())
                .extracting(Scheme::subject)
                .doesNotHaveDuplicates();
    }
}
