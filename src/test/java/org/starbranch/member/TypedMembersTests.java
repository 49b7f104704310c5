package org.starbranch.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starbranch.member.Member.Exemption;
import org.starbranch.shared.FormFields;

/** A pasted list is read as a secretary means it, and nothing but names gets in. */
class TypedMembersTests {

    @Test
    void namesAreReadWithAndWithoutNumbersAndWithTheReasonOfAnApplication() {
        FormFields form = form("1. 张三\n2、李四，援疆两年\n\n王五\t长期病休\n 4 欧阳春晓 \n");
        assertThat(TypedMembers.read(form, "members"))
                .containsExactly(
                        new Member("m01", "张三", Exemption.NONE, ""),
                        new Member("m02", "李四", Exemption.APPLIED, "援疆两年"),
                        new Member("m03", "王五", Exemption.APPLIED, "长期病休"),
                        new Member("m04", "欧阳春晓", Exemption.NONE, ""));
        assertThat(form.isFaultless()).isTrue();
    }

    @Test
    void twoOfTheSameNameMustBeToldApart() {
        assertThat(faults("李伟\n李伟")).containsExactly("第2行：“李伟”重名，请加注区分，如“李伟（大）”");
        assertThat(faults("李伟（大）\n李伟（小）")).isEmpty();
    }

    @Test
    void numbersOfCardsAndTelephonesAreRefused() {
        assertThat(faults("张三 110101199001011234")).anyMatch(fault -> fault.contains("不要写证件号或电话"));
        assertThat(faults("张三，13800138000")).anyMatch(fault -> fault.contains("不要写证件号或电话"));
    }

    @Test
    void anEmptyListAndOneOfMoreThanTwoHundredAreRefused() {
        assertThat(faults(" \n")).containsExactly("请填写党员名单，每行一名");
        String many = IntStream.rangeClosed(1, 201)
                .mapToObj(n -> "党员" + Character.toString(0x4e00 + n))
                .collect(Collectors.joining("\n"));
        assertThat(faults(many)).containsExactly("名单有201名，最多200名");
    }

    private static List<String> faults(String typed) {
        FormFields form = form(typed);
        TypedMembers.read(form, "members");
        return form.faults().stream().map(fault -> fault.message()).toList();
    }

    private static FormFields form(String typed) {
        return new FormFields(Map.of("members", typed));
    }
}
