package org.starbranch.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AreaTests {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "starbranch");

    /** An action as it stands in a call: two words of small letters around a point, behind an actor. */
    private static final Pattern ACTION =
            Pattern.compile("(?s)(?:audit|trail)\\.record\\(\\s*[^\"]*?\"([a-z-]+\\.)[a-z-]*\"");

    @Test
    void everyFactThatIsRecordedSomewhereHasANameInChinese() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(AreaTests::actions))
                    .contains("rating.", "audit.", "proposal.")
                    .allSatisfy(action -> assertThat(Area.of(action)).as(action).isPresent());
        }
    }

    private static Stream<String> actions(Path file) {
        try {
            return ACTION.matcher(Files.readString(file)).results().map(AreaTests::firstWord).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstWord(MatchResult action) {
        return action.group(1);
    }
}
