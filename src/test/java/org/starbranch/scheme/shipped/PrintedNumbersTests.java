package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each number that a source prints stands in the scheme at a rule that names the same line of the source. */
class PrintedNumbersTests {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/jinsong-2017/numbers.csv", useHeadersInDisplayName = true)
    void of001(int line, String numbers) {
        keeps(ShippedScheme.JINSONG, line, numbers);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/aksu-2020/numbers.csv", useHeadersInDisplayName = true)
    void of002(int line, String numbers) {
        keeps(ShippedScheme.AKSU, line, numbers);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/xinyang-stage1/numbers.csv", useHeadersInDisplayName = true)
    void of003(int line, String numbers) {
        keeps(ShippedScheme.XINYANG, line, numbers);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/zaozhuang-2020/numbers.csv", useHeadersInDisplayName = true)
    void of004(int line, String numbers) {
        keeps(ShippedScheme.ZAOZHUANG, line, numbers);
    }

    private static void keeps(ShippedScheme shipped, int line, String numbers) {
        Map<Integer, StringBuilder> texts = new HashMap<>();
        collect(shipped.data(), 0, texts);
        String text = texts.getOrDefault(line, new StringBuilder()).toString();
        Stream<String> kept = NUMBER.matcher(text).results().map(match -> match.group());
        assertThat(kept).as("line " + line).containsAll(List.of(numbers.split(" ")));
    }

    /** What is written in a mapping belongs to its line, or to the line of what it stands in. */
    private static void collect(Object data, int line, Map<Integer, StringBuilder> texts) {
        if (data instanceof Map<?, ?> mapping) {
            int here = mapping.get("line") instanceof Integer own ? own : line;
            mapping.forEach((key, value) -> {
                if (!Arrays.asList("line", "version").contains(key)) {
                    collect(value, here, texts);
                }
            });
        } else if (data instanceof List<?> list) {
            list.forEach(each -> collect(each, line, texts));
        } else {
            texts.computeIfAbsent(line, any -> new StringBuilder()).append(data).append(' ');
        }
    }
}
