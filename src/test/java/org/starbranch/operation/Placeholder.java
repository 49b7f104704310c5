package org.starbranch.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.YamlProcessor;
import org.springframework.core.io.ClassPathResource;

/**
 * A variable that {@code application.yaml} asks for.
 *
 * @param otherwise what holds where it is not set, empty for nothing
 * @param setting the setting whose value it is part of
 * @param profile where that holds, empty for everywhere
 */
record Placeholder(String variable, String otherwise, String setting, String profile) {

    private static final Pattern ASKED =
            Pattern.compile("\\$\\{(STARBRANCH_[A-Z_]+|starbranch\\.[a-z.-]+)(?::((?:\\$\\{[^}]*}|[^}])*))?}");

    static List<Placeholder> ofApplication() throws IOException {
        List<Placeholder> found = new ArrayList<>();
        new Reader(found).read();
        return found;
    }

    String row() {
        return "| `%s` | %s | `%s` | %s |\n"
                .formatted(
                        variable,
                        otherwise.isEmpty() ? "none" : "`" + otherwise + "`",
                        setting,
                        profile.isEmpty() ? "all" : "`" + profile + "`");
    }

    /** Reads the documents of the file one by one. */
    private static final class Reader extends YamlProcessor {

        private final List<Placeholder> found;

        private Reader(List<Placeholder> found) {
            this.found = found;
            setResources(new ClassPathResource("application.yaml"));
        }

        private void read() {
            process((properties, map) -> properties.forEach(
                    (name, value) -> look(String.valueOf(name), String.valueOf(value), profile(properties))));
        }

        private static String profile(Map<?, ?> document) {
            Object profile = document.get("spring.config.activate.on-profile");
            return profile == null ? "" : profile.toString();
        }

        private void look(String setting, String value, String profile) {
            Matcher asked = ASKED.matcher(value);
            while (asked.find()) {
                String otherwise = asked.group(2) == null ? "" : asked.group(2);
                found.add(new Placeholder(variable(asked.group(1)), otherwise, setting, profile));
            }
        }

        private static String variable(String name) {
            return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        }
    }
}
