package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Beside what the source names and never scores; a reading that no rule rests on would be warned of too. */
    @ParameterizedTest
    @CsvSource({
        "JINSONG,",
        "AKSU, '党员人数为 1、2、3、6 的支部，不少于 20% 与不超过 30% 之间没有整数，不能评“样板党支部”'",
        "XINYANG, 原文缺少编号“二-5”，不重新编号",
        "ZAOZHUANG,"
    })
    void theCompilerWarnsOnlyOfWhatTheSourceLeavesOpen(ShippedScheme shipped, @Nullable String warning) {
        assertThat(shipped.compilation().warnings())
                .extracting(Finding::message)
                .filteredOn(message -> !message.endsWith("指标表没有对应的行，不计分"))
                .isEqualTo(warning == null ? List.of() : List.of(warning));
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
