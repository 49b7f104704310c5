package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What our scripts take for granted about the engine's archive, so that a new release of it cannot break them unseen. */
class TasklistScriptsTests {

    private static final String ARCHIVE = "/META-INF/resources/webjars/camunda/";
    private static final String TASKLIST = ARCHIVE + "app/tasklist/";
    private static final String CONFIG = "scripts/config.js";
    private static final Pattern SCRIPT = Pattern.compile("'((?:\\.\\./tasklist/)?scripts/star/[a-z-]+)'");
    private static final Pattern EXACT = Pattern.compile("(?m)^  (['\"])([A-Z].+)\\1: '");
    private static final Pattern BEGINNING = Pattern.compile("(?m)^  \\[/\\^([^(\\\\]{4,})");

    @ParameterizedTest
    @EnumSource
    void speaksChineseToEveryBrowser(Application application) throws IOException {
        assertThat(application.file(CONFIG)).contains("availableLocales: ['zh-CN']", "fallbackLocale: 'zh-CN'");
    }

    @ParameterizedTest
    @EnumSource
    void carriesTheNameOfTheProduct(Application application) throws IOException {
        assertThat(application.file(CONFIG)).contains("星级党支部评选系统");
    }

    @ParameterizedTest
    @CsvSource({"TASKLIST, 6", "COCKPIT, 2", "ADMIN, 2", "WELCOME, 1"})
    void loadsOnlyScriptsThatAreThere(Application application, int number) throws IOException {
        List<String> scripts = SCRIPT.matcher(application.file(CONFIG))
                .results()
                .map(script -> script.group(1).replace("../tasklist/", ""))
                .toList();
        assertThat(scripts)
                .hasSize(number)
                .allSatisfy(script ->
                        assertThat(Application.TASKLIST.file(script + ".js")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource
    void translatesTextsThatTheFormLibraryHas(String text) throws IOException {
        assertThat(read(ARCHIVE + "lib/deps.js").contains(text)).as(text).isTrue();
    }

    static Stream<String> translatesTextsThatTheFormLibraryHas() throws IOException {
        String script = read(TASKLIST + "scripts/star/form-texts.js");
        Stream<String> exact = EXACT.matcher(script).results().map(text -> text.group(2));
        Stream<String> beginnings = BEGINNING.matcher(script).results().map(text -> text.group(1));
        return Stream.concat(exact, beginnings).filter(text -> !PUT_TOGETHER.contains(text));
    }

    /** The library puts these together from parts. */
    private static final List<String> PUT_TOGETHER =
            List.of("Value is expected to be an integer.", "Value is expected to have at most ");

    @Test
    void findsThePlacesOfTheTasklistThatItDecorates() throws IOException {
        assertThat(read(TASKLIST + "camunda-tasklist-bootstrap.js"))
                .contains(
                        "\"assignNotification\"",
                        "addError:function(",
                        "clearAll:function(",
                        "ng-click=\"complete()\"");
    }

    private static String read(String file) throws IOException {
        try (InputStream content = TasklistScriptsTests.class.getResourceAsStream(file)) {
            assertThat(content).as(file).isNotNull();
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
