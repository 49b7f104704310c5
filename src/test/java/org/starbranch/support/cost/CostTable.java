package org.starbranch.support.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A stated table of costs, {@code src/test/resources/cost/<name>.csv}: first what is done, last what it costs. What was
 * measured is written to {@code target/cost/<name>.csv} in the same form, to be compared or taken over.
 */
final class CostTable {

    private final String name;
    private final List<String> heading;
    private final List<List<String>> rows;

    private CostTable(String name, List<String> heading, List<List<String>> rows) {
        this.name = name;
        this.heading = heading;
        this.rows = rows;
    }

    static CostTable read(String name) {
        List<String> lines = text("/cost/" + name + ".csv")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> heading =
                lines.stream().filter(line -> line.startsWith("#")).toList();
        List<List<String>> table = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\\s*,\\s*")))
                .toList();
        return new CostTable(name, heading, table);
    }

    /** The rows below the names of the columns. */
    List<List<String>> rows() {
        return rows.subList(1, rows.size());
    }

    /** Fails with both tables where what was measured differs from what is stated. */
    void holds(List<List<String>> measured) {
        List<List<String>> table = new ArrayList<>(List.of(rows.get(0)));
        table.addAll(measured);
        String text = written(table);
        keep(text);
        assertThat(text)
                .as("what is measured (now in target/cost/%s.csv) against src/test/resources/cost/%s.csv", name, name)
                .isEqualTo(written(rows));
    }

    private String written(List<List<String>> table) {
        StringBuilder text = new StringBuilder();
        heading.forEach(line -> text.append(line).append('\n'));
        table.forEach(row -> text.append(String.join(", ", row)).append('\n'));
        return text.toString();
    }

    private void keep(String text) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "cost"));
            Files.writeString(folder.resolve(name + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = CostTable.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
