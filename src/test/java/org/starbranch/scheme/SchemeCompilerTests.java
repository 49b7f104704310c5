package org.starbranch.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starbranch.scheme.compiler.Compilation;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.compiler.Finding.Severity;

/** The compiler finds every slip an office can make, names its line, and says all of them at once. */
class SchemeCompilerTests {

    private static final String TEXT = SchemeFixtures.text();

    /**
     * One slip.
     *
     * @param message what the compiler says of it
     * @param where text of the line it names; empty for the line of the slip itself
     */
    private record Slip(String original, String slip, String message, String where) {}

    private static final List<Slip> SLIPS = List.of(
            // Sums
            new Slip("total: 100", "total: 101", "全部指标：70 + 20 + 10 = 100，与标明的 101 分不符", "code: zhaoqing-2023"),
            new Slip("name: 按需合理划分党小组并设组长, max: 2", "name: 按需, max: 1", "组织严密：3 + 1 = 4，与标明的 5 分不符", "code: cohesion"),
            new Slip(
                    "name: 组织严密\n            max: 5",
                    "name: 组织严密\n            max: 4",
                    "基本组织：5 + 4 = 9，与标明的 10 分不符",
                    "code: organisation"),
            new Slip(
                    "name: 共性指标\n    max: 70",
                    "name: 共性指标\n    max: 60",
                    "共性指标：10 + 15 + 25 + 20 = 70，与标明的 60 分不符",
                    "code: common"),
            // Codes
            new Slip("code: zhaoqing-2023", "code: Zhaoqing", "代码“Zhaoqing”的写法不对", ""),
            new Slip("code: org_check", "code: Org-Check", "代码“Org-Check”的写法不对", ""),
            new Slip("code: org_check", "code: org_setup", "代码“org_setup”重复", ""),
            new Slip("code: cohesion", "code: setup", "代码“setup”重复", "code: setup\n            name: 组织严密"),
            new Slip("{code: daily, name: 日常考核", "{code: self, name: 日常考核", "代码“self”重复", ""),
            new Slip("{id: branch_meeting", "{id: self_assessment", "代码“self_assessment”重复", ""),
            new Slip(
                    "{id: pairing",
                    "{id: rectification",
                    "代码“rectification”重复",
                    "{id: rectification, kind: rectification"),
            new Slip("{id: Z2,", "{id: Z1,", "代码“Z1”重复", ""),
            new Slip("{id: Z32,", "{id: 32,", "代码“32”的写法不对", ""),
            // Points
            new Slip("max: 3, step: 0.5, line: 84", "max: 3, step: 0.7, line: 84", "org_check：步长 0.7 除不尽分值 3", ""),
            new Slip("max: 3, step: 0.5, line: 84", "max: 3, step: 0, line: 84", "org_check：步长必须大于 0", ""),
            new Slip("max: 3, step: 0.5, line: 84", "max: 0, step: 0.5, line: 84", "org_check：分值必须大于 0", ""),
            new Slip("max: 3, step: 0.5, line: 84", "max: -3, step: 0.5, line: 84", "“max”应当是数，最多两位小数", ""),
            new Slip("minimumLevel: 市级", "minimumLevel: 乡级", "级别“乡级”不在级别表中", "code: ethics_honours"),
            new Slip("maximum: 5", "maximum: 6", "计数上限 6 与分值 5 不符", "code: ethics_honours"),
            new Slip("perPerson: 1", "perPerson: 2", "每人 2 分与步长 1 不符", "code: ethics_honours"),
            new Slip("windowMonths: 36", "windowMonths: 0", "计数的时间范围至少一个月", "code: ethics_honours"),
            new Slip("kind: counted", "kind: graded", "“counted”不能用于 kind: graded 的采分点", "windowMonths: 36"),
            new Slip("cutOff: \"12-31\"", "cutOff: \"13-31\"", "“cutOff”应当是月日", ""),
            new Slip("strictness: hard}", "strictness: rigid}", "“strictness”应当是其中之一：hard、soft", ""),
            // Sheets
            new Slip(
                    "{code: assessor, name: 党委考核, group: assessor, weight: 100",
                    "{code: assessor, name: 党委考核, group: assessor, weight: 90",
                    "org_setup：所在评分表的权重合计 90%，应当是 100%",
                    "{code: org_setup"),
            new Slip(
                    "{code: assessor, name: 党委考核, group: assessor, weight: 100",
                    "{code: assessor, name: 党委考核, group: assessor, weight: 110",
                    "评分表“党委考核”的权重超过 100%",
                    ""),
            new Slip("sheets: [daily]", "sheets: [daily, weekly]", "daily_score：没有评分表“weekly”", ""),
            new Slip("sheets: [daily]", "sheets: [assessor]", "评分表“日常考核”没有采分点", "{code: daily, name"),
            new Slip("sheets: [daily]", "sheets: []", "daily_score：所在评分表的权重合计 0%，应当是 100%", ""),
            new Slip(
                    "sheets: [self, assessor], strictness: hard}",
                    "sheets: [self, assessor, self], strictness: hard}",
                    "同一评分表写了两次",
                    ""),
            new Slip("group: secretary", "group: postman", "评分表“支部自评”：没有用户组“postman”", ""),
            // Bands
            new Slip("{star: 4, from: 80, to: 90", "{star: 4, from: 80, to: 89", "89 分至 90 分之间没有星级", ""),
            new Slip("{star: 4, from: 80, to: 90", "{star: 4, from: 80, to: 91", "90 分至 91 分之间星级重叠", ""),
            new Slip("{star: 1, from: 0,", "{star: 1, from: 1,", "最低档应当从 0 分开始，现在从 1 分开始", ""),
            new Slip("{star: 5, from: 90, to: 100", "{star: 5, from: 90, to: 99", "最高档应当到满分 100 为止，现在到 99", ""),
            new Slip("{star: 5, from: 90", "{star: 6, from: 90", "星级应当是 1 至 5", ""),
            new Slip("{star: 4, from: 80", "{star: 3, from: 80", "3 星有两个分数段", "{star: 3, from: 70"),
            new Slip("{star: 4, from: 80, to: 90", "{star: 4, from: 90, to: 90", "4 星的分数段是空的", ""),
            // Caps and minimums
            new Slip("{star: 5, percent: 10", "{star: 5, percent: 101", "5 星的比例 101% 超过 100%", ""),
            new Slip("{star: 4, percent: 20", "{star: 5, percent: 20", "5 星有两个名额上限", ""),
            new Slip("{star: 3, percent: 30", "{star: 1, percent: 30", "最低的 1 星不能有名额上限", ""),
            new Slip("{star: 5, percent: 10", "{star: 5, percent: 60", "各星级的名额合计 110%，超过 100%", ""),
            new Slip("{star: 1, percent: 5", "{star: 5, percent: 15", "5 星的下限高于上限", ""),
            new Slip("{star: 1, percent: 5", "{star: 0, percent: 5", "没有 0 星的分数段", ""),
            // Ties, vetoes, small numbers
            new Slip("{code: improvement", "{code: weather", "不认识的同分比较项“weather”", ""),
            new Slip(
                    "{code: ideology_incident",
                    "{code: other_ground",
                    "ideo_analysis：没有否决事由“ideology_incident”",
                    "{code: ideo_analysis"),
            new Slip("standard: strict", "standard: lenient", "小数额办法“lenient”不在可选项中", "below: 10"),
            new Slip("  below: 10", "  below: ten", "“below”应当是0至1000000的整数", ""),
            // Calendar and consequences
            new Slip("{id: letter_reply", "{id: birthday", "不认识的日程“birthday”", ""),
            new Slip("{id: letter_reply", "{id: birthday", "日程缺少“letter_reply”", "code: zhaoqing-2023"),
            new Slip("fixed: \"12-05\"", "fixed: \"12-32\"", "“fixed”应当是月日", ""),
            new Slip("workingDays: 3, from: 退回之日", "workingDays: 0, from: 退回之日", "“退回补正”：期限至少为 1", ""),
            new Slip("days: 15, from: 谈话之日", "days: 0, from: 谈话之日", "“提出整改措施”：期限至少为 1", ""),
            new Slip("months: 3, from: 措施通过之日", "months: 0, from: 措施通过之日", "“整改到位”：期限至少为 1", ""),
            new Slip("workingDays: 3, from: 退回之日", "workingDays: 3", "“退回补正”：固定日期不写起算日（from），期限必须写", ""),
            new Slip("text: 原文未规定, assumes: [Z12, Z19]", "text: 原文未规定", "既没有原文行号（line），也没有所依据的理解（assumes）", ""),
            new Slip("office: verifier", "office: postman", "“直接授牌或通报”：没有办理单位“postman”", ""),
            new Slip("fromStar: 1, toStar: 2", "fromStar: 2, toStar: 1", "“高低结对共建”：没有这样的星级", ""),
            new Slip("years: 2", "years: 0", "“连续两年一星研判”：至少一年", ""),
            // Assumptions and form
            new Slip("assumes: [Z26, Z28]", "assumes: [Z26, Z99]", "所依据的理解“Z99”没有列出", ""),
            new Slip("issuedOn: 2023-09-12", "issuedOn: 2023年9月", "“issuedOn”应当是日期", ""),
            new Slip("kind: points", "kind: stars", "“kind”应当是其中之一：points", ""),
            new Slip("version: 1", "edition: 1", "不认识的键“edition”", ""),
            new Slip("version: 1", "edition: 1", "缺少“version”", "code: zhaoqing-2023"),
            new Slip("mayNotApply: true", "mayNotApply: ja", "“mayNotApply”应当是 true 或 false", ""),
            new Slip("assumes: [Z11]", "assumes: Z11", "“assumes”应当是一个列表", ""),
            new Slip("assumes: [Z11]", "assumes: [[Z11]]", "“assumes”的每一项应当是一个词", ""),
            new Slip(
                    "process: annual-cycle",
                    "process: annual-cycle\nprocess: branch-rating",
                    "键“process”重复",
                    "process: branch-rating"),
            new Slip("process: annual-cycle", "process: !secret annual-cycle", "不允许使用类型标记", ""),
            new Slip("  title: 肇", "  title: \"   \" # ", "“title”不能为空", ""));

    @Test
    void theSchemeOf2023Compiles() {
        Compilation compilation = SchemeReader.compile(TEXT);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.result()).isPresent();
        assertThat(compilation.assumptions()).hasSize(32);
        assertThat(compilation.warnings())
                .extracting(Finding::message)
                .startsWith("正文第 35 行提到“第一议题制度”，指标表没有对应的行，不计分", "正文第 37 行提到“践行群众路线”，指标表没有对应的行，不计分")
                .hasSize(8)
                .filteredOn(message -> message.contains("没有规则依据这一理解"))
                .extracting(message -> message.substring(0, 3))
                .containsExactly("Z16", "Z21", "Z24", "Z29", "Z30", "Z31");
    }

    @Test
    void thePrintedOrderOfTheTableFailsWithThreeSumsAndNamesTheSuspects() {
        Compilation compilation = SchemeReader.compile(SchemeFixtures.read("/scheme/as-printed.yaml"));
        assertThat(compilation.result()).isEmpty();
        assertThat(compilation.errors())
                .extracting(Finding::message)
                .containsExactly(
                        "基本制度：3 + 3 + 4 + 4 + 3 + 3 + 3 + 2 + 7 + 3 = 35，与标明的 25 分不符",
                        "基本保障：5 + 5 + 5 + 5 + 4 = 24，与标明的 20 分不符",
                        "基本功能：6 = 6，与标明的 20 分不符");
        assertThat(compilation.warnings())
                .extracting(Finding::message)
                .filteredOn(message -> message.contains("适用对象"))
                .containsExactlyInAnyOrder(
                        "“意识形态工作”没有写明适用对象，可能放错了位置", "“师德师风工作”没有写明适用对象，可能放错了位置", "“联系服务师生”没有写明适用对象，可能放错了位置");
    }

    @TestFactory
    List<DynamicTest> everySlipIsFoundOnItsLine() {
        return SLIPS.stream()
                .map(slip -> DynamicTest.dynamicTest(slip.slip() + " → " + slip.message(), () -> found(slip)))
                .toList();
    }

    private static void found(Slip slip) {
        assertThat(TEXT).contains(slip.original());
        int at = TEXT.indexOf(slip.original());
        String text = TEXT.substring(0, at)
                + slip.slip()
                + TEXT.substring(at + slip.original().length());
        int line = lineOf(text, slip.where().isEmpty() ? at : text.indexOf(slip.where()));
        Compilation compilation = SchemeReader.compile(text);
        assertThat(compilation.result()).isEmpty();
        assertThat(compilation.errors()).anySatisfy(error -> {
            assertThat(error.message()).contains(slip.message());
            assertThat(error.line()).isEqualTo(line);
        });
    }

    private static int lineOf(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    @Test
    void everythingIsToldAtOnceInTheOrderOfTheLines() {
        String text = TEXT.replace("{star: 1, from: 0,", "{star: 1, from: 1,")
                .replace("code: org_check", "code: org_setup")
                .replace("version: 1", "version: one");
        assertThat(SchemeReader.compile(text).errors())
                .extracting(Finding::path)
                .containsExactly("version", "rubric[0].groups[0].items[1].points[0]", "bands[4]");
    }

    @Test
    void whatIsNoSchemeAtAllGivesFindingsAndNoException() {
        assertThat(SchemeReader.compile("").errors()).hasSize(1);
        assertThat(SchemeReader.compile("42").errors()).isNotEmpty();
        assertThat(SchemeReader.compile("[a, b]").errors()).isNotEmpty();
        assertThat(SchemeReader.compile("code: [").errors()).singleElement().satisfies(error -> {
            assertThat(error.severity()).isEqualTo(Severity.ERROR);
            assertThat(error.message()).startsWith("YAML 写法有误");
        });
        assertThat(SchemeReader.compile("a: \u0000").errors()).hasSize(1);
        assertThat(SchemeReader.compile("x".repeat(SchemeReader.LIMIT + 1)).errors())
                .hasSize(1);
        assertThat(SchemeReader.compile("[".repeat(50) + "]".repeat(50)).errors())
                .hasSize(1);
        assertThat(SchemeReader.compile("a: &a [x]\nb: *a").errors()).hasSize(1);
    }

    @Test
    void theTextHasOneHashWhateverItsLineEnds() {
        assertThat(new SchemeText("a\r\nb\rc\n").hash()).isEqualTo(new SchemeText("a\nb\nc\n").hash());
        assertThat(new SchemeText("").hash())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
