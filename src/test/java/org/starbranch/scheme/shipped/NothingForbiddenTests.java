package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No scheme has a key, a code or a name that would make a list of what a person believes or is, or of who has left the
 * Party. What the sources say of it stands in the readings alone, which explain what is not done.
 */
class NothingForbiddenTests {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)relig|belie[fv]|faith|church|ethnic|nationalit|minorit|dossier|register|roster|convert|lapse[ds]_member"
                    + "|宗教|信教|信仰|教徒|民族|建档|教育转化|跟踪|自行脱党|脱党|名册|身份证|手机号");

    private static final Set<String> EXPLAINING = Set.of("assumptions", "corrections", "namedButAbsent");

    @Tag("X10")
    @Tag("X14")
    @Tag("G12")
    @ParameterizedTest
    @EnumSource
    void noKeyCodeOrWordMakesARegister(ShippedScheme shipped) {
        assertThat(words(shipped.data()))
                .isNotEmpty()
                .noneMatch(word -> FORBIDDEN.matcher(word).find());
    }

    /** The words that must not pass, so that a mistake in the pattern is seen. */
    @ParameterizedTest
    @ValueSource(strings = {"religion", "beliefs", "信教师生", "民族成份", "建档立卡", "教育转化", "按自行脱党处理", "党员名册", "ethnic_group"})
    void thePatternKnowsThem(String word) {
        assertThat(FORBIDDEN.matcher(word).find()).isTrue();
    }

    private static List<String> words(Object data) {
        List<String> words = new ArrayList<>();
        if (data instanceof Map<?, ?> mapping) {
            mapping.forEach((key, value) -> {
                words.add(String.valueOf(key));
                if (!EXPLAINING.contains(String.valueOf(key))) {
                    words.addAll(words(value));
                }
            });
        } else if (data instanceof List<?> list) {
            list.forEach(each -> words.addAll(words(each)));
        } else {
            words.add(String.valueOf(data));
        }
        return words;
    }
}
