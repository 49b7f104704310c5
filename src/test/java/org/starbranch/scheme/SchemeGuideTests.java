package org.starbranch.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.model.Point;

/** What the guide for offices shows is what the compiler takes. */
class SchemeGuideTests {

    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(code: .*?)```");

    private final String guide = Files.readString(Path.of("src", "docs", "guide", "评选方案编写.md"));

    SchemeGuideTests() throws IOException {}

    @Test
    void itsExampleLacksTheCalendarAndNothingElse() {
        Matcher example = YAML.matcher(guide);
        assertThat(example.find()).isTrue();
        assertThat(SchemeReader.compile(example.group(1)).errors())
                .extracting(Finding::message)
                .containsExactly("缺少“calendar”，至少要有一项");
    }

    @Test
    void itExplainsEveryWayToScoreAPoint() {
        assertThat(Arrays.stream(Point.Kind.values())
                        .map(kind -> "| `" + kind.name().toLowerCase(Locale.ROOT) + "`"))
                .allSatisfy(kind -> assertThat(guide).contains(kind));
    }

    @Test
    void itNamesTheDatesOfEveryProcess() {
        for (String text : SchemeFixtures.shipped().values()) {
            String process = text.lines()
                    .filter(line -> line.startsWith("process: "))
                    .findFirst()
                    .orElseThrow()
                    .substring(9);
            String without = text.replaceFirst(
                    "(?s)\ncalendar:.*?\n\n",
                    "\ncalendar: [{id: none, name: x, days: 1, from: x, line: 1, text: x}]\n\n");
            SchemeReader.compile(without).errors().stream()
                    .map(Finding::message)
                    .filter(message -> message.startsWith("日程缺少") && !process.equals("annual-cycle"))
                    .forEach(message ->
                            assertThat(guide).as(process).contains(message.substring(5, message.length() - 1)));
        }
    }
}
