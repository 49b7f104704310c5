package org.starbranch.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starbranch.shared.FormFields;

class StepCheckTests {

    @ParameterizedTest
    @ValueSource(strings = {"评为五星不妥", "你支部何以评5星？", "问题如下\n一 星级的理由", "只有 1 颗星"})
    void whatNamesAStarDoesNotGoToTheBranch(String text) {
        assertThat(passes(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"主题党日是否每月开展？", "星期一是否开会？", "每一星期学习几次？", "星级党支部创建情况如何？"})
    void otherWordsDo(String text) {
        assertThat(passes(text)).isTrue();
    }

    private static boolean passes(String text) {
        FormFields form = new FormFields(Map.of());
        StepCheck.withoutStar(form, "questions", text);
        return form.isFaultless();
    }
}
