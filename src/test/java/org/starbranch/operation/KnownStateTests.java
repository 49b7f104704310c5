package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the base's defects is dated, and names only code and tests that are there. */
class KnownStateTests {

    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9_]+)(?:#([A-Za-z0-9]+))?`");

    private static final Pattern FILE = Pattern.compile("`((?:[\\w.-]+/)*[\\w.-]+\\.(?:xml|yaml|md|sql|js|json|properties))`");

    private final Map<String, String> sources = new TreeMap<>();

    @Test
    void everyDefectSaysWhatItIsWhatWeDoWhereAndWhatShowsIt() throws IOException {
        List<String> defects = defects();
        assertThat(defects).hasSizeGreaterThan(10);
        for (String defect : defects) {
            assertThat(defect).contains("\n* What: ", "\n* What we do: ", "\n* Where: ", "\n* Shown by: ", "\n* Checked: ");
            assertThat(line(defect, "Checked")).as(title(defect)).matches("20\\d\\d-\\d\\d-\\d\\d");
        }
    }

    @Test
    void everyClassFileAndTestThatItNamesIsThere() throws IOException {
        read(Path.of("src/main/java"));
        read(Path.of("src/test/java"));
        for (String defect : defects()) {
            assertThat(line(defect, "Where") + line(defect, "Shown by")).as(title(defect)).contains("`");
            namesOnlyWhatIsThere(defect);
        }
    }

    private void namesOnlyWhatIsThere(String defect) {
        String named = line(defect, "Where") + "\n" + line(defect, "Shown by");
        Matcher type = CLASS.matcher(named);
        while (type.find()) {
            assertThat(sources).as(title(defect)).containsKey(type.group(1));
            if (type.group(2) != null) {
                assertThat(sources.get(type.group(1))).as(title(defect)).contains(" " + type.group(2) + "(");
            }
        }
        Matcher file = FILE.matcher(named);
        while (file.find()) {
            assertThat(Path.of(file.group(1))).as(title(defect)).exists();
        }
    }

    private void read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
    }

    private static List<String> defects() throws IOException {
        return Stream.of(Page.of("known-state.md").text().split("\n## ")).skip(1).toList();
    }

    private static String title(String defect) {
        return defect.lines().findFirst().orElseThrow();
    }

    private static String line(String defect, String name) {
        return defect.lines()
                .filter(line -> line.startsWith("* " + name + ": "))
                .map(line -> line.substring(name.length() + 4))
                .findFirst()
                .orElseThrow();
    }
}
