package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page on the settings says what the code says; the compiler writes its source with every build. */
class ConfigurationPageTests {

    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

    private static final String HEAD = """
            # Configuration

            Generated from the code by `ConfigurationPageTests`; do not edit. Write it anew with
            `mvn -o test -Dtest=ConfigurationPageTests -Dpages.write=true`.

            Every setting can be given as an environment variable, as a command line argument (`--name=value`), or in an
            `application.yaml` in the working directory. Secrets belong in the environment or in a file that
            `SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/` names, never on the command line. A wrong value keeps the
            system from starting and is named in Chinese, without the value.

            """;

    private static final String BOOT = """

            ## Settings of Boot and the engine that matter here

            | setting | set to | why |
            |---|---|---|
            | `SPRING_PROFILES_ACTIVE` | `sample` unless set | `sample`: H2 in a file with the sample college; `mysql`: the database only; `production`: refuses sample accounts |
            | `SERVER_PORT` | 8080 | the pages |
            | `MANAGEMENT_SERVER_PORT` | 8081 | health and figures, see `operation.md` |
            | `MANAGEMENT_SERVER_ADDRESS` | 127.0.0.1 | another address lets the monitoring of another machine in; then set `STARBRANCH_METRICS_TOKEN` and a firewall |
            | `SERVER_FORWARD_HEADERS_STRATEGY` | none | `framework` behind a proxy |
            | `LOGGING_STRUCTURED_FORMAT_CONSOLE` | `ecs` in `production` | `logstash`, `gelf`, or empty for plain lines |
            """;

    @Test
    void thePageNamesEverySettingOfOursAndEveryVariableOfTheConfiguration() throws IOException {
        Page.of("configuration.md").mustBe(HEAD + settings() + variables() + BOOT);
    }

    @Test
    void everySettingSaysWhatItIs() throws IOException {
        for (JsonNode setting : metadata()) {
            assertThat(setting.path("description").asText())
                    .as(setting.path("name").asText())
                    .hasSizeGreaterThan(9);
        }
    }

    private static JsonNode metadata() throws IOException {
        assertThat(METADATA).as("compile with Maven first").exists();
        return new ObjectMapper().readTree(METADATA.toFile()).path("properties");
    }

    private static String settings() throws IOException {
        List<String> rows = new ArrayList<>();
        for (JsonNode setting : metadata()) {
            String name = setting.path("name").asText();
            String otherwise = setting.path("defaultValue").asText();
            rows.add("| `%s` | `%s` | %s | %s |\n"
                    .formatted(
                            name,
                            name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT),
                            otherwise.isEmpty() ? "none" : "`" + otherwise + "`",
                            setting.path("description").asText().replace("|", "\\|")));
        }
        return "## Settings of our own\n\n| setting | environment variable | default | meaning |\n|---|---|---|---|\n"
                + String.join("", rows.stream().sorted().toList());
    }

    private static String variables() throws IOException {
        return "\n## Variables that `application.yaml` asks for\n\n| variable | default | goes into | profile |\n|---|---|---|---|\n"
                + String.join(
                        "",
                        Placeholder.ofApplication().stream()
                                .map(Placeholder::row)
                                .distinct()
                                .sorted()
                                .toList());
    }
}
