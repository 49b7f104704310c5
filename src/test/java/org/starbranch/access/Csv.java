package org.starbranch.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Plain tables: cells between commas, {@code #} begins a remark, the first line names the columns. */
final class Csv {

    private Csv() {}

    static List<List<String>> read(String resource) {
        return lines(resource).stream().skip(1).toList();
    }

    static List<String> columns(String resource) {
        return lines(resource).get(0);
    }

    private static List<List<String>> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", ""))
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
