package org.starbranch.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.compiler.Finding.Severity;

/** What the schemes 001 to 004 need of the language is proven like the rest: each slip is found and named. */
class SchemeLanguageTests {

    private static final Map<String, String> TEXTS = SchemeFixtures.shipped();

    private static final String JINSONG = "jinsong-2017.yaml";
    private static final String AKSU = "aksu-2020.yaml";
    private static final String XINYANG = "xinyang-stage1.yaml";
    private static final String ZAOZHUANG = "zaozhuang-2020.yaml";
    private static final String ZHAOQING = "zhaoqing-2023.yaml";

    /**
     * One slip.
     *
     * @param original a regular expression; its first match is replaced
     * @param path where it is told
     */
    private record Slip(String file, String original, String slip, Severity severity, String path, String message) {}

    private static Slip error(String file, String original, String slip, String path, String message) {
        return new Slip(file, original, slip, Severity.ERROR, path, message);
    }

    private static Slip warning(String file, String original, String slip, String path, String message) {
        return new Slip(file, original, slip, Severity.WARNING, path, message);
    }

    private static final List<Slip> SLIPS = List.of(
            // Kinds and processes
            error(XINYANG, "kind: checklist", "kind: points", "", "计分的方案必须写满分"),
            error(XINYANG, "kind: checklist", "kind: checklist\ntotal: 100", "total", "清单式方案不计分，不能写满分"),
            error(
                    XINYANG,
                    "line: 8\n",
                    "line: 8\n        max: 5\n",
                    "rubric[0].groups[0].max",
                    "清单式方案不计分，“支部设置标准化”不能写分值"),
            error(
                    XINYANG,
                    "kind: check, ",
                    "kind: check, max: 2, ",
                    "rubric[0].groups[0].items[0].points[0].max",
                    "“max”不能用于 kind: check 的采分点"),
            error(
                    XINYANG,
                    "process: standardisation-check",
                    "process: annual-cycle",
                    "process",
                    "清单式方案与流程 standardisation-check 必须同时使用"),
            error(AKSU, "process: model-branch", "process: birthday", "process", "没有流程“birthday”"),
            error(AKSU, "(?s)reverify: \\{.*?\\n", "\n", "process", "要有须复查的称号"),
            error(JINSONG, "basis: decision", "basis: condition, minimumStar: 5", "process", "要有由会议决定的称号"),
            error(ZAOZHUANG, "subject: general_branch", "subject: member", "process", "要评党总支"),
            error(ZAOZHUANG, "subject: general_branch", "subject: branch", "related[0].subject", "党支部评了两次"),
            error(
                    ZHAOQING,
                    "process: annual-cycle",
                    "process: annual-cycle\nperiod: {unit: year, combine: mean}",
                    "process",
                    "不能分两半"),
            // Sheets, raters, halves
            error(
                    AKSU,
                    "raters: ballot, minimum: 5",
                    "raters: ballot, minimum: 2",
                    "sheets[1].minimum",
                    "少于 3 张选票不能保密"),
            warning(
                    AKSU,
                    "raters: ballot, minimum: 5",
                    "raters: ballot, minimum: 4",
                    "sheets[1].minimum",
                    "有效票一般不少于 5 张"),
            error(AKSU, "weight: 0, ", "weight: 0, minimum: 3, ", "sheets[0].minimum", "由一人填写，不写最少份数"),
            error(AKSU, "weight: 0, ", "weight: 0, every: semester, ", "sheets[0].every", "周期（period）没有分两半"),
            error(ZAOZHUANG, "weight: 100, every: semester", "weight: 100", "sheets[1]", "两半取平均时每学期都要填写"),
            error(
                    JINSONG,
                    "weight: 20, raters: panel",
                    "weight: 20, every: semester, raters: panel",
                    "sheets[1].every",
                    "不能每学期填写"),
            error(AKSU, "direct: party-committee", "direct: postman", "sheets[3]", "没有用户组“postman”"),
            error(AKSU, "code: member_committee", "code: panel", "related[0].sheets[1]", "代码“panel”重复"),
            // Ways to score
            error(
                    ZAOZHUANG,
                    "value: 5, name: 执行好",
                    "value: 4, name: 执行好",
                    "related[0].rubric[0].groups[0].items[0].points[0].options[0].value",
                    "最高档 4 分与分值 5 不符"),
            error(
                    ZAOZHUANG,
                    "value: 3, name: 较好",
                    "value: 5, name: 较好",
                    "related[0].rubric[0].groups[0].items[0].points[0].options[1].value",
                    "5 分没有低于上一档"),
            warning(
                    ZAOZHUANG,
                    "value: 3, name: 较好",
                    "value: 2, name: 较好",
                    "related[0].rubric[0].groups[0].items[0].points[0].options[1].value",
                    "这里是 2 分，其他采分点是 3 分"),
            error(
                    ZAOZHUANG,
                    "value: 1, name: 一般",
                    "value: 1, name: 较好",
                    "related[0].rubric[0].groups[0].items[0].points[0].options",
                    "档次名称重复"),
            warning(
                    ZAOZHUANG,
                    "value: 0, name: 未开展",
                    "value: 1, name: 未开展",
                    "rubric[2].groups[0].items[1].points[0].options[1].value",
                    "最低档一般是 0 分"),
            error(
                    ZAOZHUANG,
                    "aspects: \\[定期",
                    "split: [{name: 排查, max: 9}, {name: 舆情, max: 10}]\n                aspects: [定期",
                    "rubric[1].groups[0].items[1].points[0].split",
                    "细分合计 19 分，与分值 20 不符"),
            error(
                    ZAOZHUANG,
                    "percent: 80, value: capped",
                    "percent: 70, value: capped",
                    "related[0].rubric[2].groups[0].items[0].points[0].rollUp.percent",
                    "70% × 100 = 70，与分值 80 不符"),
            warning(
                    ZAOZHUANG,
                    "percent: 80, value: capped",
                    "percent: 80, value: raw",
                    "related[0].rubric[2].groups[0].items[0].points[0].rollUp.value",
                    "按原始分汇总最高 88 分，超过分值 80"),
            error(
                    ZAOZHUANG,
                    "of: branch, percent: 80",
                    "of: member, percent: 80",
                    "related[0].rubric[2].groups[0].items[0].points[0].rollUp.of",
                    "只能由党总支汇总所属党支部"),
            error(
                    ZAOZHUANG,
                    "kind: roll_up, ",
                    "kind: roll_up, sheets: [committee_check], ",
                    "related[0].rubric[2].groups[0].items[0].points[0]",
                    "不能再列入评分表"),
            error(ZAOZHUANG, "cappedAt: 100", "cappedAt: 120", "cappedAt", "封顶分 120 超过最高可得的 110 分"),
            error(ZAOZHUANG, "cappedAt: 100", "cappedAt: 90", "cappedAt", "封顶分 90 低于满分 100"),
            error(ZAOZHUANG, "    bonus: true\n", "", "", "60 + 30 + 10 + 10 = 110，与标明的 100 分不符"),
            error(JINSONG, "percent: 80, ", "percent: 100, ", "levels[1].percent", "应当低于“优秀”的 100%"),
            error(JINSONG, "percent: 100, ", "percent: 99, ", "levels[0].percent", "应当得 100%"),
            warning(JINSONG, "percent: 80, ", "percent: 70, ", "levels[1].percent", "没有 70"),
            error(
                    JINSONG,
                    "                  qualified: 机构健全",
                    "                  middling: 机构健全",
                    "rubric[0].groups[0].items[0].points[0].texts",
                    "没有等级“middling”"),
            error(
                    JINSONG,
                    "                  qualified: 机构健全.*\n",
                    "",
                    "rubric[0].groups[0].items[0].points[0].texts",
                    "没有写明“合格”的要求"),
            error(
                    JINSONG,
                    "perAward: 1",
                    "perPerson: 1",
                    "rubric[0].groups[5].items[3].points[0].counted.perPerson",
                    "与 of: award 不相配"),
            error(
                    ZHAOQING,
                    "levels: \\[校级, 县级",
                    "levels: [校级, 校级",
                    "rubric[1].groups[0].items[1].points[1].counted.levels",
                    "级别重复"),
            warning(
                    ZHAOQING,
                    "windowMonths: 36",
                    "windowMonths: 24",
                    "rubric[1].groups[0].items[1].points[1].counted.windowMonths",
                    "文字写“近3年”，这里是 24 个月"),
            warning(
                    ZHAOQING,
                    "max: 4, step: 0.5",
                    "max: 4, step: 1",
                    "rubric[0].groups[2].items[2].points[0].step",
                    "步长 1，其他采分点是 0.5"),
            // Whom a point concerns, what may not be asked
            error(
                    XINYANG,
                    "onlyFor: \\[teachers, students\\]",
                    "onlyFor: [teachers, pupils]",
                    "rubric[0].groups[1].items[3].points[0].onlyFor",
                    "没有支部类型“pupils”"),
            error(
                    ZHAOQING,
                    "mayNotApply: true",
                    "active: false",
                    "rubric[0].groups[0].items[1].points[1].active",
                    "停用的采分点要写明原因"),
            error(ZAOZHUANG, "是否开展政策学习", "信教师生建档立卡", "rubric[2].groups[0].items[1].points[0]", "不得收集个人信教情况"),
            error(AKSU, "active: false, note: [^,]*, ", "", "vetoGrounds[4]", "所依据的法律已修改，须停用"),
            error(AKSU, "active: false, note: [^,]*, ", "active: false, ", "vetoGrounds[4].active", "停用的否决事由要写明原因"),
            warning(AKSU, "cutOff: \"12-31\"", "cutOff: \"06-30\"", "vetoGrounds[3].cutOff", "截止日不是周期的最后一天"),
            // Printed numbers
            error(XINYANG, "number: 二-6", "number: 二-5", "missingNumbers[0].number", "编号“二-5”并没有缺"),
            error(
                    XINYANG,
                    "(?s)missingNumbers:.*?\\n\\n",
                    "\n",
                    "rubric[0].groups[1].items[4].points[0].number",
                    "缺少编号“二-5”：原文没有的写入 missingNumbers，不要重新编号"),
            error(
                    XINYANG,
                    "number: 一-3",
                    "number: 一-2",
                    "rubric[0].groups[0].items[2].points[0].number",
                    "编号“一-2”重复或倒退"),
            // Stars
            error(JINSONG, "star: 3, from: 0, to: 80", "star: 2, from: 0, to: 80", "bands[2].star", "4 星与 2 星之间缺一档"),
            warning(
                    JINSONG,
                    "star: 4, from: 80, to: 90, line: 25, text: 80分以上",
                    "star: 4, from: 80, to: 90, line: 25, text: 85分以上",
                    "bands[1].from",
                    "没有 80"),
            error(
                    AKSU,
                    "percent: 30, strictness: soft",
                    "percent: 0, strictness: soft",
                    "related[0].caps[0].percent",
                    "永远没有人能评上"),
            warning(ZHAOQING, "(?m)^  - \\{star: 5, percent: 10.*\n", "", "caps[0].star", "4 星有名额上限，更高的 5 星却没有"),
            warning(ZHAOQING, "star: 1, percent: 5", "star: 2, percent: 5", "softMinimums[0].star", "下限一般针对最低的星级"),
            warning(ZHAOQING, "below: 10", "below: 12", "smallNumbers.below", "少于 10 个时才会不足1个，这里写的是 12"),
            error(ZHAOQING, "(?s)smallNumbers:.*?\n\n", "\n", "caps", "须写明支部很少时的办法"),
            // Titles, windows, targets
            error(
                    AKSU,
                    "members: \\{star: 5, percent: 20\\}",
                    "members: {star: 5, percent: 31}",
                    "titles[0].members.percent",
                    "要求 31%，名额却不超过 30%，无人能达到"),
            warning(
                    AKSU,
                    "members: \\{star: 5, percent: 20\\}",
                    "members: {star: 5, percent: 30}",
                    "titles[0].members.percent",
                    "党员人数为 1、2、3、4、5、6、7、8、9、11 等 的支部"),
            warning(AKSU, "below: 7", "below: 4", "related[0].smallNumbers.below", "少于 7 个时才会不足1个，这里写的是 4"),
            warning(AKSU, "below: 90", "below: 80", "titles[0].reverify.below", "复查线 80 分，授予时的星级从 90 分起"),
            error(AKSU, "minimumStar: 5", "minimumStar: 6", "titles[0].minimumStar", "没有 6 星的分数段"),
            error(AKSU, "talkAfter: 2", "talkAfter: 3", "consequences[2].years", "2 次，与称号复查的 3 次不符"),
            error(AKSU, "revokes: true", "revokes: false", "consequences[1].title", "该称号没有会取消它的复查"),
            error(JINSONG, "places: 1, ", "", "titles[0]", "须写明名额"),
            error(JINSONG, "title: outstanding", "title: best", "consequences[0].title", "没有称号“best”"),
            error(AKSU, "year: 2021, percent: 70", "year: 2021, percent: 40", "targets[1].percent", "2021 年的目标低于上一年"),
            error(AKSU, "year: 2022", "year: 2023", "targets[2].year", "目标年度应当逐年排列"),
            // Days
            error(JINSONG, "fixed: \"01-15\", yearOffset: 1", "fixed: \"01-15\"", "calendar[0]", "“上学期自评”早于周期的第一天"),
            error(
                    JINSONG,
                    "fixed: \"07-10\", yearOffset: 1",
                    "fixed: \"07-10\", yearOffset: 2",
                    "calendar[5]",
                    "晚于周期结束之后 6 个月"),
            error(JINSONG, "fixed: \"06-30\"", "fixed: \"07-30\"", "calendar[3]", "早于前一步"),
            warning(ZHAOQING, "fixed: \"12-05\"", "fixed: \"12-06\"", "calendar[5].fixed", "“每年12月初”一般指 12月5日"),
            warning(ZHAOQING, "fixed: \"01-20\"", "fixed: \"02-20\"", "calendar[7].fixed", "这里是 2 月"),
            warning(ZAOZHUANG, "fixed: \"12-31\"", "fixed: \"12-30\"", "calendar[1].fixed", "一般指 12月31日"),
            warning(
                    ZHAOQING,
                    "id: public_notice, name: 公示, workingDays: 5",
                    "id: public_notice, name: 公示, workingDays: 7",
                    "calendar[9].workingDays",
                    "文字写的是 5，这里是 7"),
            error(
                    ZHAOQING,
                    "workingDays: 3, from: 退回之日",
                    "workingDays: 3, days: 3, from: 退回之日",
                    "calendar[3].days",
                    "只能写一种"),
            error(
                    ZHAOQING,
                    "workingDays: 3, from: 退回之日",
                    "workingDays: 3, yearOffset: 1, from: 退回之日",
                    "calendar[3].yearOffset",
                    "只与固定日期"),
            // Consequences, facts, assumptions
            error(
                    JINSONG,
                    "kind: rectification, name: 整改, fromStar: 3, toStar: 3",
                    "kind: rectification, name: 整改, fromStar: 4, toStar: 4",
                    "consequences[3].fromStar",
                    "越过了最低的星级"),
            error(
                    ZAOZHUANG,
                    "active: false, note: 默认不通报[^,]*, ",
                    "active: false, ",
                    "consequences[1].active",
                    "停用的要写明原因"),
            warning(ZHAOQING, "toStar: 1, years: 2", "toStar: 1, years: 3", "consequences[7].years", "文字写的是 2，这里是 3"),
            error(
                    JINSONG,
                    "levels: \\{qualified: 80, excellent: 90\\}",
                    "levels: {qualified: 95, excellent: 90}",
                    "facts[2].levels",
                    "的要求 95 高于上一等级"),
            warning(
                    JINSONG,
                    "levels: \\{qualified: 80, excellent: 90\\}",
                    "levels: {qualified: 85, excellent: 90}",
                    "facts[2].levels",
                    "没有 85"),
            error(JINSONG, "points: \\[planning\\]", "points: [plans]", "facts[0].points", "没有采分点“plans”"),
            error(XINYANG, "usualTo: 5", "usualTo: 9", "facts[0]", "下限高于上限"));

    private static String text(String file) {
        return Objects.requireNonNull(TEXTS.get(file));
    }

    @TestFactory
    List<DynamicTest> everySlipIsFoundAtItsPlace() {
        return SLIPS.stream()
                .map(slip -> DynamicTest.dynamicTest(slip.file() + ": " + slip.message(), () -> found(slip)))
                .toList();
    }

    private static void found(Slip slip) {
        String text = text(slip.file());
        String slipped = text.replaceFirst(slip.original(), slip.slip());
        assertThat(slipped).as("the slip is made").isNotEqualTo(text);
        assertThat(SchemeReader.compile(text).findings())
                .as("without the slip nothing is said")
                .noneMatch(finding -> says(finding, slip));
        assertThat(SchemeReader.compile(slipped).findings()).anyMatch(finding -> says(finding, slip));
    }

    private static boolean says(Finding finding, Slip slip) {
        return finding.severity() == slip.severity()
                && finding.path().equals(slip.path())
                && finding.message().contains(slip.message());
    }

    @Test
    void everyShippedSchemeCompiles() {
        assertThat(TEXTS)
                .isNotEmpty()
                .allSatisfy((file, text) ->
                        assertThat(SchemeReader.compile(text).errors()).as(file).isEmpty());
    }

    @Test
    void noBranchOfOneTwoThreeOrSixMembersCanMeetTheWindowAndTheOfficeIsToldSo() {
        assertThat(SchemeReader.compile(text(AKSU)).warnings())
                .extracting(Finding::message)
                .contains("党员人数为 1、2、3、6 的支部，不少于 20% 与不超过 30% 之间没有整数，不能评“样板党支部”");
    }

    @Test
    void theNumberThatTheSourceSkipsIsShownAndNothingIsRenumbered() {
        assertThat(SchemeReader.compile(text(XINYANG)).warnings())
                .extracting(Finding::message)
                .contains("原文缺少编号“二-5”，不重新编号");
    }

    @Test
    void aStarThatNoTotalHitsIsAnError() {
        String text = text(ZHAOQING)
                .replace("{star: 4, from: 80, to: 90", "{star: 4, from: 89.75, to: 90")
                .replace("{star: 3, from: 70, to: 80", "{star: 3, from: 70, to: 89.75");
        assertThat(SchemeReader.compile(text).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).isEqualTo("4 星：没有任何得分能落在 89.75 至 90 分之间"));
        String reachable = text.replace("89.75", "89.5");
        assertThat(SchemeReader.compile(reachable).errors()).isEmpty();
    }

    @Test
    void anAssumptionSaysWhatItExcludes() {
        assertThat(SchemeReader.compile(text(JINSONG)).assumptions())
                .allSatisfy(assumption ->
                        assertThat(assumption.message()).contains("。理解：").contains("。不取："));
    }
}
