package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our Chinese list against the English one that the engine's archive brings along: a new release of the archive shows here what has to be written. */
class LocaleTests {

    private static final String APPLICATIONS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Empty in English too. */
    private static final Set<String> EMPTY = Set.of("/labels/NO_TASK_FORM");

    /** Signs, and settings of the calendar that are not words. */
    private static final Set<String> WITHOUT_CHINESE = Set.of(
            "/labels/NO_TASK_FORM",
            "/labels/SEARCH_LESS_THAN",
            "/labels/SEARCH_LESS_THAN_EQUALS",
            "/labels/SEARCH_GREATER_THAN",
            "/labels/SEARCH_GREATER_THAN_EQUALS",
            "/dateLocales/calendar/sameElse",
            "/dateLocales/longDateFormat/LT",
            "/dateLocales/week/dow",
            "/dateLocales/week/doy");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void hasEveryTextOfTheEnglishListAndNoOther(String application) throws IOException {
        assertThat(chinese(application)).containsOnlyKeys(english(application).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void leavesNothingEmpty(String application) throws IOException {
        assertThat(where(chinese(application), String::isBlank)).isSubsetOf(EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void leavesNothingInEnglish(String application) throws IOException {
        assertThat(where(chinese(application), text -> !CHINESE.matcher(text).find()))
                .isSubsetOf(WITHOUT_CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void keepsThePlaceholders(String application) throws IOException {
        Map<String, String> ours = chinese(application);
        english(application)
                .forEach((key, text) -> assertThat(placeholders(ours.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void sendsNobodyToTheVendor(String application) throws IOException {
        assertThat(where(chinese(application), text -> text.contains("href") || text.contains("Camunda")))
                .isEmpty();
    }

    private static Set<String> where(Map<String, String> texts, Predicate<String> condition) {
        return texts.entrySet().stream()
                .filter(text -> condition.test(text.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult placeholder) -> placeholder.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> english(String application) throws IOException {
        return texts(application + "/locales/en.json");
    }

    private static Map<String, String> chinese(String application) throws IOException {
        return texts(application + "/locales/zh-CN.json");
    }

    /** Every text of the file with its path; the engine's files begin with a byte order mark. */
    private static Map<String, String> texts(String file) throws IOException {
        try (InputStream content = LocaleTests.class.getResourceAsStream(APPLICATIONS + file)) {
            assertThat(content).as(file).isNotNull();
            var texts = new TreeMap<String, String>();
            collect("", JSON.readTree(content), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "/" + index, node.get(index), texts);
            }
        } else {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        }
    }
}
