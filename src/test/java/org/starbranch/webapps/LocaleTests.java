package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our Chinese lists against the English ones that the engine's archive brings along: a new release of the archive shows
 * here what has to be written.
 */
class LocaleTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}|</?(?:strong|br)\\b");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String LABEL = "/labels/";

    /** The lists of functions that only the vendor's paid edition has; the community's bundles name few of them. */
    private static final String PAID = LABEL + "PLGN_";

    /** What the Tasklist's history finds in the engine's record of a task; the English list lacks it too. */
    private static final Set<String> RECORDED = Set.of(
            "SetName",
            "SetDescription",
            "SetDueDate",
            "SetFollowUpDate",
            "SetVariable",
            "SetVariables",
            "ModifyVariable",
            "RemoveVariable",
            "UpdateComment",
            "DeleteComment",
            "candidate",
            "comment");

    /** Empty in English too. */
    private static final Set<String> EMPTY = Set.of("/labels/NO_TASK_FORM");

    /** Settings of the calendar that are not words, and what is empty in English too. */
    private static final Set<String> WITHOUT_CHINESE = Set.of(
            "/labels/NO_TASK_FORM",
            "/dateLocales/calendar/sameElse",
            "/dateLocales/longDateFormat/LT",
            "/dateLocales/week/dow",
            "/dateLocales/week/doy");

    /** The heads of columns of keys, called ID as in 流程实例 ID, with the star of a field that must be filled in; and signs. */
    private static final Set<String> WORTH_KEEPING = Set.of("ID", "ID*", "<", "<=", ">", ">=");

    @ParameterizedTest
    @EnumSource
    void hasEveryTextOfTheEnglishList(Application application) throws IOException {
        Set<String> named = application.named();
        Set<String> required = new TreeSet<>(application.english().keySet());
        required.removeIf(path -> path.startsWith(PAID) && !named.contains(path.substring(LABEL.length())));
        assertThat(application.chinese()).containsKeys(required.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryTextThatTheApplicationAsksFor(Application application) throws IOException {
        assertThat(application.asked()).hasSizeGreaterThan(100);
        assertThat(application.chinese().keySet()).containsAll(labels(application.asked()));
    }

    @ParameterizedTest
    @EnumSource
    void hasNoTextThatNobodyAsksFor(Application application) throws IOException {
        Set<String> known = new TreeSet<>(application.english().keySet());
        known.addAll(labels(application.asked()));
        known.addAll(application == Application.TASKLIST ? labels(RECORDED) : Set.of());
        assertThat(known).containsAll(application.chinese().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingEmpty(Application application) throws IOException {
        assertThat(where(application, String::isBlank)).isSubsetOf(EMPTY);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingInEnglish(Application application) throws IOException {
        assertThat(where(application, text -> !CHINESE.matcher(text).find() && !WORTH_KEEPING.contains(text)))
                .isSubsetOf(WITHOUT_CHINESE);
    }

    @ParameterizedTest
    @EnumSource
    void keepsThePlaceholders(Application application) throws IOException {
        Map<String, String> english = application.english();
        application
                .chinese()
                .forEach((path, text) -> assertThat(placeholders(text))
                        .as(path)
                        .isEqualTo(placeholders(english.getOrDefault(path, text))));
    }

    @ParameterizedTest
    @EnumSource
    void sendsNobodyToTheVendor(Application application) throws IOException {
        assertThat(where(application, text -> text.contains("href") || text.contains("Camunda")))
                .isEmpty();
    }

    private static Set<String> where(Application application, Predicate<String> condition) throws IOException {
        return application.chinese().entrySet().stream()
                .filter(text -> condition.test(text.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> labels(Set<String> names) {
        return names.stream().map(LABEL::concat).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult placeholder) ->
                        placeholder.group(1) == null ? placeholder.group() : placeholder.group(1))
                .collect(Collectors.toSet());
    }
}
