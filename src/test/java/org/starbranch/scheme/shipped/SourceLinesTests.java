package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;

/** Each row of a source's table is one item, on its line; nothing else can notice a line that is wrong. */
class SourceLinesTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/lines.csv", useHeadersInDisplayName = true)
    void theItemsFollowTheRowsOfTheSource(String code, String subject, String lines) {
        Scheme scheme = ShippedScheme.named(code).scheme().about(Subject.valueOf(subject.toUpperCase(Locale.ROOT)));
        assertThat(scheme.items())
                .extracting(Item::line)
                .containsExactlyElementsOf(Arrays.stream(lines.split(" "))
                        .flatMap(SourceLinesTests::range)
                        .toList());
        assertThat(scheme.groups())
                .allSatisfy(group ->
                        assertThat(group.line()).isEqualTo(group.items().get(0).line()));
        assertThat(scheme.items())
                .allSatisfy(item ->
                        assertThat(item.points()).extracting(Point::line).containsOnly(item.line()));
    }

    private static Stream<Integer> range(String lines) {
        int[] ends = Arrays.stream(lines.split("-")).mapToInt(Integer::parseInt).toArray();
        return IntStream.rangeClosed(ends[0], ends[ends.length - 1]).boxed();
    }
}
